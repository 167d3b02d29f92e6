<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_GB">
<context>
    <name>AccountForm</name>
    <message>
        <source>Surname, name, patronymic</source>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Пайдаланушы аты</translation>
    </message>
    <message>
        <source>Short, letters and digits</source>
        <translation>Қысқа, әріптер мен цифрлар</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>Passphrase for the first sign-in</source>
        <translation>Алғашқы кіруге арналған құпиясөз</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Сақталып жатыр…</translation>
    </message>
    <message>
        <source>Give this passphrase</source>
        <translation>Осы құпиясөзді беру</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Пайдаланушыны қосу</translation>
    </message>
    <message>
        <source>What somebody may see and do follows from the role.</source>
        <translation>Адамның нені көріп, не істей алатыны рөліне байланысты.</translation>
    </message>
    <message>
        <source>Sets up the room, its people and keys; sees no case and no child&apos;s name, and records no interview.</source>
        <translation>Бөлмені, пайдаланушыларды және кілттерді баптайды; істі де, баланың аты-жөнін де көрмейді, жауап алуды жазбайды.</translation>
    </message>
    <message>
        <source>Prepares, records and seals interviews; opens the child&apos;s real identity.</source>
        <translation>Жауап алуды дайындайды, жазады және бекітеді; баланың нақты деректерін ашады.</translation>
    </message>
    <message>
        <source>Sees the preparation and the child&apos;s real identity, judges readiness, pauses and marks.</source>
        <translation>Дайындықты және баланың нақты деректерін көреді, баланың дайындығы туралы қорытынды береді, үзіліс жариялайды, белгі қояды.</translation>
    </message>
    <message>
        <source>Looks through cases, packages and the audit; changes nothing.</source>
        <translation>Істерді, пакеттерді және әрекеттер журналын қарайды; ештеңе өзгертпейді.</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (сіз)</translation>
    </message>
    <message>
        <source>{role} · signs in as {name} · since {day}</source>
        <translation>{role} · пайдаланушы аты: {name} · тіркелген күні: {day}</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Removed on {day}; signs in no more.</source>
        <translation>Шығарылған күні: {day}; енді кіре алмайды.</translation>
    </message>
    <message>
        <source>Has a passphrase from somebody else, to be changed at the next sign-in.</source>
        <translation>Құпиясөзін басқа адам қойған; келесі кіргенде ауыстырады.</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>The room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Name and length</source>
        <translation>Атауы мен ұзақтығы</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Пайдаланушылар</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Кілт сақтаушылар</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электрондық бекіту</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Дискілер</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Ережелер</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>Сұрақтар қоры</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Әрекеттер журналы</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Go on setting up</source>
        <translation>Баптауды жалғастыру</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Жауап алулар</translation>
    </message>
</context>
<context>
    <name>AdministratorForm</name>
    <message>
        <source>Surname, first name, patronymic</source>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Пайдаланушы аты</translation>
    </message>
    <message>
        <source>Short, 2 to 32 letters or figures without blanks: for example aigul.k</source>
        <translation>Қысқа, бос орынсыз: 2–32 әріп не цифр, мысалы aigul.k</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
</context>
<context>
    <name>AdmissionPage</name>
    <message>
        <source>May the recording start?</source>
        <translation>Жазбаны бастауға бола ма?</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Қатысушыларға оралу</translation>
    </message>
    <message>
        <source>Go to what is missing</source>
        <translation>Жетіспейтініне өту</translation>
    </message>
    <message>
        <source>It is not held: act</source>
        <translation>Жауап алынбайды: акт жасау</translation>
    </message>
    <message>
        <source>No recording is possible: act</source>
        <translation>Жазу мүмкін емес: акт жасау</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Жазуды бастау</translation>
    </message>
    <message>
        <source>Everything the rules demand is done. When the recording runs, bring the child in. It is never paused: a break is an event in the recording.</source>
        <translation>Ережелер талап еткеннің бәрі орындалды. Жазу басталған соң баланы кіргізіңіз. Жазба тоқтатыла тұрмайды: үзіліс онда оқиға ретінде белгіленеді.</translation>
    </message>
    <message>
        <source>The recording can start once nothing stands in the way any more.</source>
        <translation>Барлық талап орындалған соң жазуды бастауға болады.</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Number of the case</source>
        <translation>СДТБТ нөмірі</translation>
    </message>
    <message>
        <source>Child&apos;s day of birth</source>
        <translation>Баланың туған күні</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Хаттамаға енгізу</translation>
    </message>
</context>
<context>
    <name>AnnexPart</name>
    <message>
        <source>Papers beside the protocol, each printed or saved by itself above the pages. Where a field is empty, what is shown in grey stands in it.</source>
        <translation>Хаттамаға қоса берілетін құжаттар: әрқайсысы беттердің үстіндегі түймелермен бөлек басылады немесе сақталады. Толтырылмаған өрістің орнына сұр түспен көрсетілген мәтін жазылады.</translation>
    </message>
    <message>
        <source>To whom it goes</source>
        <translation>Кімге жолданады</translation>
    </message>
    <message>
        <source>What was done already</source>
        <translation>Қабылданған шаралар</translation>
    </message>
    <message>
        <source>What the psychologist observed</source>
        <translation>Психологтың байқағаны</translation>
    </message>
    <message>
        <source>Psychologist&apos;s conclusion</source>
        <translation>Психологтың қорытындысы</translation>
    </message>
    <message>
        <source>To whom it is given</source>
        <translation>Кімге беріледі</translation>
    </message>
    <message>
        <source>Which help is needed</source>
        <translation>Қандай көмек қажет</translation>
    </message>
    <message>
        <source>Where child and family find help</source>
        <translation>Бала мен отбасы қайдан көмек алады</translation>
    </message>
    <message>
        <source>Each organisation on a line of its own.</source>
        <translation>Әр ұйымды бөлек жолға жазыңыз.</translation>
    </message>
    <message>
        <source>A pseudonym is in print: print the sheet with the real identity once, put it into an envelope and seal the envelope (art. 97).</source>
        <translation>Хаттамада бүркеншік ат тұр: шын деректер жазылған парақты бір дана етіп басып, конвертке салып, конвертті мөрлеңіз (97-бап).</translation>
    </message>
</context>
<context>
    <name>AnswerNotes</name>
    <message>
        <source>Notes of the answers</source>
        <translation>Жауаптар жазбасы</translation>
    </message>
    <message>
        <source>F4: in the child&apos;s words, as &quot;I&quot;; or leave it to the recording</source>
        <translation>F4: баланың сөзімен, «мен» деп; немесе бейнежазбаға қалдырыңыз</translation>
    </message>
</context>
<context>
    <name>AttemptsWait</name>
    <message>
        <source>After wrong attempts one has to wait: {time}</source>
        <translation>Сәтсіз әрекеттерден кейін күту керек: {time}</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Не істелді</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Не туралы</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Audit</source>
        <translation>Әрекеттер журналы</translation>
    </message>
    <message>
        <source>Who did what and when in these records. Nobody can change it; that you look is in it as well.</source>
        <translation>Мұнда кімнің қашан не істегені жазылған. Оны ешкім өзгерте алмайды; сіздің қарағаныңыз да жазылады.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
    <message>
        <source>Save as a table (CSV)</source>
        <translation>Кестені сақтау (CSV)</translation>
    </message>
    <message>
        <source>Save for paper (PDF)</source>
        <translation>PDF түрінде сақтау</translation>
    </message>
    <message>
        <source>Audit, the newest entry first</source>
        <translation>Әрекеттер журналы, жаңа жазба жоғарыда</translation>
    </message>
    <message>
        <source>Is the audit whole?</source>
        <translation>Журнал бүтін бе?</translation>
    </message>
    <message>
        <source>The chain of its entries is being checked.</source>
        <translation>Жазбалар тізбегі тексеріліп жатыр.</translation>
    </message>
    <message>
        <source>The audit is whole: nothing was changed or taken out.</source>
        <translation>Журнал бүтін: ештеңе өзгертілмеген, алынып тасталмаған.</translation>
    </message>
    <message>
        <source>Entries checked: {count}. A copy that is saved and kept elsewhere shows later that none of them was changed.</source>
        <translation>Тексерілген жазба саны: {count}. Бөлек жерде сақталған көшірме кейін олардың өзгертілмегенін көрсетеді.</translation>
    </message>
    <message>
        <source>The audit is not whole: entry {number} was changed or is missing.</source>
        <translation>Журнал бүтін емес: № {number} жазба өзгертілген немесе жоқ.</translation>
    </message>
    <message>
        <source>Save it as a file and hand it to whoever supervises this room. All other records can be used as before.</source>
        <translation>Оны файл етіп сақтап, бөлмені қадағалайтын адамға тапсырыңыз. Қалған деректерді бұрынғыша пайдалануға болады.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>The audit was saved: {path}</source>
        <translation>Журнал сақталды: {path}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>A copy of this room&apos;s records on a removable disk, in case the computer breaks or is lost.</source>
        <translation>Бөлме қоймасының алынбалы дискідегі көшірмесі: компьютер істен шықса немесе жоғалса керек болады.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>For a new computer, or if something is wrong with the records here.</source>
        <translation>Жаңа компьютерге көшкенде немесе мұндағы қойма бүлінгенде.</translation>
    </message>
    <message>
        <source>It holds the sessions, people, settings and the audit, encrypted as they are here, and opens with the passphrases of the day on which it was made. It does not hold the recordings: they are on their own disks.</source>
        <translation>Онда жауап алулардың деректері, пайдаланушылар, баптаулар және әрекеттер журналы осындағыдай шифрланған күйде болады; ол жасалған күнгі құпиясөздермен ашылады. Жазбалардың өзі онда жоқ: олар өз дискілерінде.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Көшірмеден қалпына келтіру…</translation>
    </message>
    <message>
        <source>Being backed up…</source>
        <translation>Көшірме жасалып жатыр…</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>Қалтаға көшірме жасау…</translation>
    </message>
    <message>
        <source>Do not restore</source>
        <translation>Қалпына келтірмеу</translation>
    </message>
    <message>
        <source>Being restored…</source>
        <translation>Қалпына келтіріліп жатыр…</translation>
    </message>
    <message>
        <source>Restore these records</source>
        <translation>Осы көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>The records that are here now stay.</source>
        <translation>Мұндағы қазіргі қойма жойылмайды.</translation>
    </message>
    <message>
        <source>They are set aside under another name on this computer, and nothing of them is overwritten. Then you work with the records of the backup.</source>
        <translation>Ол осы компьютерде басқа атпен бөлек қойылады, үстінен ештеңе жазылмайды. Содан кейін сақтық көшірмедегі деректермен жұмыс істейсіз.</translation>
    </message>
    <message>
        <source>One moment: this has to come to its end first.</source>
        <translation>Күте тұрыңыз: алдымен осы жұмыс аяқталуы керек.</translation>
    </message>
    <message>
        <source>Written to {path} and read back: it can be restored.</source>
        <translation>{path} қалтасына жазылып, қайта оқылды: одан қалпына келтіруге болады.</translation>
    </message>
    <message>
        <source>It lies on the same disk as the records themselves. Make another on a removable disk.</source>
        <translation>Көшірме қойманың өзі тұрған дискіде. Алынбалы дискіге тағы біреуін жасаңыз.</translation>
    </message>
    <message>
        <source>Keep the disk apart from this computer.</source>
        <translation>Дискіні осы компьютерден бөлек сақтаңыз.</translation>
    </message>
    <message>
        <source>Make one now, on a removable disk.</source>
        <translation>Оны қазір алынбалы дискіге жасаңыз.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Сақтық көшірме әлі жоқ.</translation>
    </message>
    <message>
        <source>Last checked backup: {moment}</source>
        <translation>Соңғы тексерілген көшірме: {moment}</translation>
    </message>
    <message>
        <source>A new one is due after a week.</source>
        <translation>Жаңасын бір аптадан кейін жасау керек.</translation>
    </message>
    <message>
        <source>Days since then: {days}. A new one is due.</source>
        <translation>Содан бері өткен күн саны: {days}. Жаңасын жасау керек.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>Бұл қалтада сақтық көшірме жоқ.</translation>
    </message>
    <message>
        <source>Backup of {moment}</source>
        <translation>Жасалған уақыты: {moment}</translation>
    </message>
    <message>
        <source>In the folder {name}. The newest is taken.</source>
        <translation>{name} қалтасында. Ең жаңасы алынады.</translation>
    </message>
</context>
<context>
    <name>BankSearch</name>
    <message>
        <source>Search all questions: some words, Enter takes it, Esc goes back</source>
        <translation>Барлық сұрақтан іздеу: сөз жазыңыз, Enter – таңдау, Esc – оралу</translation>
    </message>
    <message>
        <source>Search all questions</source>
        <translation>Барлық сұрақтан іздеу</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>Табылғаны: {count}</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
</context>
<context>
    <name>BanksPanel</name>
    <message>
        <source>Question banks</source>
        <translation>Сұрақтар қоры</translation>
    </message>
    <message>
        <source>The wordings that the interview page offers. Each is there in Kazakh, Russian and English and is held against the check of questions.</source>
        <translation>Әңгімелесу бетінде ұсынылатын сұрақтар. Әрқайсысы қазақ, орыс және ағылшын тілдерінде бар және сұрақтарды тексеруден өткізіледі.</translation>
    </message>
    <message>
        <source>Add a bank from a file</source>
        <translation>Файлдан қор қосу</translation>
    </message>
    <message>
        <source>{origin}; wordings: {count}</source>
        <translation>{origin}; сұрақтар саны: {count}</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Қосылды: {name}</translation>
    </message>
    <message>
        <source>Not taken; the files stay as they are:</source>
        <translation>Қабылданбады; файлдар сол күйінде қалады:</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Child</source>
        <comment>the alias of a child</comment>
        <translation>Бала</translation>
    </message>
    <message>
        <source>Case and child</source>
        <translation>Іс және бала</translation>
    </message>
    <message>
        <source>This interview stands at “{standing}”: case and plan can be read, not changed.</source>
        <translation>Бұл жауап алудың күйі: «{standing}». Іс пен жоспарды оқуға болады, өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Number in the register of investigations</source>
        <translation>СДТБТ нөмірі</translation>
    </message>
    <message>
        <source>Articles of the criminal code</source>
        <translation>Қылмыстық кодекстің баптары</translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation>Бірнешеуін үтірмен бөліңіз.</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Тіркелген күні</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Тергеуші</translation>
    </message>
    <message>
        <source>Post and rank</source>
        <translation>Лауазымы мен атағы</translation>
    </message>
    <message>
        <source>Body that investigates</source>
        <translation>Тергеу органы</translation>
    </message>
    <message>
        <source>The child is heard as</source>
        <translation>Бала кім ретінде жауап береді</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Бала</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Шартты аты</translation>
    </message>
    <message>
        <source>Everything in this program names the child so; never the real name.</source>
        <translation>Бағдарламада бала барлық жерде осылай аталады; шын аты ешқайда жазылмайды.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>or the estimated age, in years</source>
        <translation>немесе шамамен жасы</translation>
    </message>
    <message>
        <source>What has to be reckoned with: health, speech, fears</source>
        <translation>Нені ескеру керек: денсаулығы, сөйлеуі, қорқыныштары</translation>
    </message>
    <message>
        <source>The child&apos;s language</source>
        <translation>Баланың тілі</translation>
    </message>
    <message>
        <source>another</source>
        <translation>басқа тіл</translation>
    </message>
    <message>
        <source>Which language</source>
        <translation>Қай тіл</translation>
    </message>
    <message>
        <source>For the wording of questions</source>
        <translation>Сұрақтарды дұрыс құру үшін</translation>
    </message>
    <message>
        <source>With whom the child lives</source>
        <translation>Бала кіммен тұрады</translation>
    </message>
    <message>
        <source>{need}: what is known</source>
        <translation>{need}: не белгілі</translation>
    </message>
    <message>
        <source>What the child has already told</source>
        <translation>Бала бұған дейін не айтқан</translation>
    </message>
    <message>
        <source>Notes for the preparation</source>
        <translation>Дайындыққа арналған жазбалар</translation>
    </message>
    <message>
        <source>The child&apos;s own name and data (protected)</source>
        <translation>Баланың шын аты-жөні мен деректері (қорғалған)</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Жауап алулар тізіміне</translation>
    </message>
    <message>
        <source>On to the plan</source>
        <translation>Жоспарға өту</translation>
    </message>
    <message>
        <source>Age today: {age}</source>
        <translation>Бүгінгі жасы: {age}</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>There is no certificate of a person on the tokens that are inserted.</source>
        <translation>Салынған токендерде жеке тұлғаның сертификаты жоқ.</translation>
    </message>
    <message>
        <source>{who} signs</source>
        <translation>Қол қоюшы: {who}</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Немен</translation>
    </message>
    <message>
        <source>Certificate with its key (.p12, .pfx)</source>
        <translation>Кілті бар сертификат (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Файлдың құпиясөзі</translation>
    </message>
    <message>
        <source>Module of the token (PKCS#11)</source>
        <translation>Токен модулі (PKCS#11)</translation>
    </message>
    <message>
        <source>Its maker&apos;s driver says where it is.</source>
        <translation>Қайда екенін өндіруші драйвері көрсетеді.</translation>
    </message>
    <message>
        <source>Look for certificates</source>
        <translation>Сертификаттарды іздеу</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Токендегі сертификат</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>It is tried once. After several mistakes a token locks itself.</source>
        <translation>Бір рет тексеріледі. Бірнеше қатеден кейін токен бұғатталады.</translation>
    </message>
    <message>
        <source>NCALayer opens its own window and asks for the key there. The signature stands beside the file; this program cannot check a national (GOST) signature itself.</source>
        <translation>NCALayer өз терезесін ашып, кілтті сол жерде сұрайды. Қолтаңба файлдың жанында тұрады; ұлттық (ГОСТ) қолтаңбаны бұл бағдарлама өзі тексере алмайды.</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Сертификатты қарау</translation>
    </message>
    <message>
        <source>Sign in NCALayer</source>
        <translation>NCALayer-де қол қою</translation>
    </message>
    <message>
        <source>Sign the pages</source>
        <translation>Беттерге қол қою</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>with a time stamp of the room&apos;s server</source>
        <translation>бөлме серверінің уақыт белгісімен</translation>
    </message>
    <message>
        <source>{holder}, valid until {day}</source>
        <translation>{holder}, {day} күніне дейін жарамды</translation>
    </message>
    <message>
        <source>The name in the certificate is not the name of the person who signs here. Sign only if it is theirs.</source>
        <translation>Сертификаттағы аты-жөні осы жерде қол қоятын адамның аты-жөнімен сәйкес келмейді. Сертификат осы адамдікі болса ғана қол қойыңыз.</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>The pages carry signatures: nothing in them can be changed any more. Who still signs, signs now.</source>
        <translation>Беттерге қол қойылды: оларда енді ештеңе өзгертілмейді. Қалғандары қазір қол қояды.</translation>
    </message>
    <message>
        <source>The pages are fixed. Certificates sign one after the other; after the first of them nothing in the document can be changed. NCALayer comes last.</source>
        <translation>Беттер түзетуге жабылды. Сертификаттармен кезекпен қол қойылады; біріншісінен кейін құжатта ештеңе өзгертілмейді. NCALayer арқылы ең соңында қол қойылады.</translation>
    </message>
</context>
<context>
    <name>ChildStateLine</name>
    <message>
        <source>The child: {state}</source>
        <translation>Бала: {state}</translation>
    </message>
</context>
<context>
    <name>ChildStates</name>
    <message>
        <source>The child: {state}</source>
        <translation>Бала: {state}</translation>
    </message>
    <message>
        <source>Must the interview stop?</source>
        <translation>Жауап алуды тоқтату керек пе?</translation>
    </message>
    <message>
        <source>A short caring closing follows, and then the recording ends. This cannot be taken back.</source>
        <translation>Алдымен бала қысқаша тыныштандырылып, әңгіме аяқталады, содан кейін жазба тоқтайды. Мұны кері қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>No, it goes on</source>
        <translation>Жоқ, жалғаса береді</translation>
    </message>
    <message>
        <source>Yes, it must stop</source>
        <translation>Иә, тоқтату керек</translation>
    </message>
    <message>
        <source>The child: {state}, since {time}</source>
        <translation>Бала: {state}, {time} сәтінен бері</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Light</source>
        <translation>Жарық көрініс</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы көрініс</translation>
    </message>
</context>
<context>
    <name>ClockPanel</name>
    <message>
        <source>Compare with another clock, for example a telephone. Does it show this time?</source>
        <translation>Басқа сағатпен, мысалы, телефонмен салыстырыңыз. Ол да осы уақытты көрсете ме?</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Сәйкес</translation>
    </message>
    <message>
        <source>Differs by…</source>
        <translation>Айырмасы бар…</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is</source>
        <translation>Бұл компьютердің сағаты</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>озып тұр</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>қалып тұр</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунд</translation>
    </message>
    <message>
        <source>Write the difference down</source>
        <translation>Айырманы жазып қою</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Әлі салыстырылмаған</translation>
    </message>
    <message>
        <source>The clock agrees</source>
        <translation>Сағат дұрыс</translation>
    </message>
    <message>
        <source>{difference} ahead</source>
        <translation>{difference} озып тұр</translation>
    </message>
    <message>
        <source>{difference} behind</source>
        <translation>{difference} қалып тұр</translation>
    </message>
    <message>
        <source>Ask the administrator to set the clock. The difference goes into the record.</source>
        <translation>Әкімшіден сағатты түзетуді сұраңыз. Айырма жазбаға енгізіледі.</translation>
    </message>
    <message>
        <source>Please type by how much.</source>
        <translation>Айырма қанша екенін жазыңыз.</translation>
    </message>
</context>
<context>
    <name>ClosingCover</name>
    <message>
        <source>What became of the topics</source>
        <translation>Тақырыптардың нәтижесі</translation>
    </message>
    <message>
        <source>The child&apos;s own word</source>
        <translation>Баланың растауы</translation>
    </message>
    <message>
        <source>Playback to the child</source>
        <translation>Балаға жазбаны көрсету</translation>
    </message>
    <message>
        <source>Safety: asked of the adults, not of the child</source>
        <translation>Қауіпсіздік: баладан емес, ересектерден сұралады</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Неге сұралмады</translation>
    </message>
    <message>
        <source>The child said that what was told is right (art. 210.11)</source>
        <translation>Бала айтқанының дұрыстығын растады (ҚПК 210-б. 11-бөл.)</translation>
    </message>
    <message>
        <source>said</source>
        <translation>растады</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>растамады</translation>
    </message>
    <message>
        <source>Why it was not said</source>
        <translation>Неге расталмады</translation>
    </message>
    <message>
        <source>The recording was played back to the child</source>
        <translation>Жазба балаға көрсетілді</translation>
    </message>
    <message>
        <source>Why, at the psychologist&apos;s advice</source>
        <translation>Себебі (психологтың кеңесі бойынша)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>What is known, and what is done about it</source>
        <translation>Не белгілі және не істеліп жатыр</translation>
    </message>
    <message>
        <source>What is left undone, and why</source>
        <translation>Не орындалмай қалды, себебі қандай</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Сұрақтарға оралу</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Жазбаны тоқтату</translation>
    </message>
    <message>
        <source>A calm end</source>
        <translation>Сабырлы аяқтау</translation>
    </message>
    <message>
        <source>Before the recording ends</source>
        <translation>Жазба аяқталмас бұрын</translation>
    </message>
    <message>
        <source>Say these words slowly; about a minute and a half. Ask the adults once the child has left.</source>
        <translation>Осы сөздерді асықпай айтыңыз; шамамен бір жарым минут. Ересектерден бала шыққан соң сұраңыз.</translation>
    </message>
    <message>
        <source>Settle what can be settled. The recording goes on until the child has left.</source>
        <translation>Белгілеуге болатынын белгілеңіз. Бала шыққанша жазба жүре береді.</translation>
    </message>
    <message>
        <source>To be answered by the adults before the recording ends.</source>
        <translation>Жазба аяқталмас бұрын ересектер жауап беруі керек.</translation>
    </message>
    <message>
        <source>A few words are enough: the protocol prints them.</source>
        <translation>Бірнеше сөз жеткілікті: олар хаттамаға енгізіледі.</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>A copy is being made. Cancel it first, or wait for its end.</source>
        <translation>Көшірме жасалып жатыр. Алдымен оны тоқтатыңыз немесе аяқталуын күтіңіз.</translation>
    </message>
    <message>
        <source>Copies and labels</source>
        <translation>Көшірмелер мен заттаңбалар</translation>
    </message>
    <message>
        <source>Session {session}</source>
        <translation>Сессия {session}</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Тізімге</translation>
    </message>
    <message>
        <source>Finish the sealing</source>
        <translation>Бекітуді аяқтау</translation>
    </message>
    <message>
        <source>The sealing is not finished: a copy was left behind, or this computer&apos;s key waits for a second copy.</source>
        <translation>Бекіту аяқталмаған: бір көшірме толық емес немесе осы компьютердің кілті екінші көшірме жасалғанша сақталып тұр.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Көшірме жасау</translation>
    </message>
    <message>
        <source>The disks of this recording are not connected: connect one to make a copy.</source>
        <translation>Бұл жазбаның дискілері қосылмаған: көшірме жасау үшін біреуін қосыңыз.</translation>
    </message>
    <message>
        <source>The package is there already: {place}. It was read back: {verdict}</source>
        <translation>Пакет онда бұрыннан бар: {place}. Бақылау үшін қайта оқылды: {verdict}</translation>
    </message>
    <message>
        <source>This copy was there, but its making had been cut off before it was entered. It was read back and is entered now as copy {n}: {verdict}</source>
        <translation>Көшірме онда бұрын жасалған, бірақ тіркелгенге дейін үзіліп қалған. Ол бақылау үшін қайта оқылып, енді № {n} көшірме болып тіркелді: {verdict}</translation>
    </message>
    <message>
        <source>Copy {n} was made and read back: {verdict}</source>
        <translation>№ {n} көшірме жасалып, бақылау үшін қайта оқылды: {verdict}</translation>
    </message>
    <message>
        <source>The copy was cancelled; what was begun is removed.</source>
        <translation>Көшіру тоқтатылды; басталғаны жойылды.</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Master copy</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Жұмыс көшірмесі</translation>
    </message>
    <message>
        <source>This copy could not be completed and was left as it is. Connect its disk again, or free some space on it, and finish the sealing.</source>
        <translation>Бұл көшірмені аяқтау мүмкін болмады, ол сол күйінде сақталды. Дискісін қайта қосыңыз немесе онда орын босатыңыз да, бекітуді аяқтаңыз.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Қалтаны ашу</translation>
    </message>
    <message>
        <source>Seal digest: {digest}</source>
        <translation>Бекітудің хэш-сомасы: {digest}</translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message>
        <source>A further copy</source>
        <translation>Тағы бір көшірме</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Не үшін</translation>
    </message>
    <message>
        <source>For the court, for the case file</source>
        <translation>Сотқа, қылмыстық іске</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>Onto which disk or into which folder</source>
        <translation>Қай дискіге немесе қай қалтаға</translation>
    </message>
    <message>
        <source>A USB disk, or a folder from which a disc is burned. Nothing there is overwritten.</source>
        <translation>USB-диск немесе оптикалық дискіге жазылатын қалта. Ондағы ештеңенің үстінен жазылмайды.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Master</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Жұмыс көшірмесі</translation>
    </message>
    <message>
        <source>Copy {n}</source>
        <translation>№ {n} көшірме</translation>
    </message>
</context>
<context>
    <name>CorrectBand</name>
    <message>
        <source>entered by mistake</source>
        <translation>қате енгізілді</translation>
    </message>
    <message>
        <source>Put right: {thing}</source>
        <translation>Түзету: {thing}</translation>
    </message>
    <message>
        <source>The right words</source>
        <translation>Дұрыс сөздер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Қалдыру (Esc)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Қайтарып алу</translation>
    </message>
    <message>
        <source>Keep the new words</source>
        <translation>Жаңасын сақтау</translation>
    </message>
</context>
<context>
    <name>CustodianCard</name>
    <message>
        <source>proved on {day}</source>
        <translation>кілті тексерілген: {day}</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>кілті әлі тексерілмеген</translation>
    </message>
    <message>
        <source>Fingerprint of the key: let the holder read theirs aloud and compare.</source>
        <translation>Кілттің таңбасы: сақтаушы өзіндегісін дауыстап оқысын, салыстырыңыз.</translation>
    </message>
    <message>
        <source>New challenge file</source>
        <translation>Жаңа тексеру файлы</translation>
    </message>
    <message>
        <source>Make a challenge file</source>
        <translation>Тексеру файлын жасау</translation>
    </message>
    <message>
        <source>Number that the holder reads aloud</source>
        <translation>Сақтаушы дауыстап оқитын сан</translation>
    </message>
    <message>
        <source>Check the number</source>
        <translation>Санды тексеру</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>Why this custodian is removed</source>
        <translation>Сақтаушы неге шығарылады</translation>
    </message>
    <message>
        <source>What was recorded until now stays open to this key; new recordings do not open with it.</source>
        <translation>Осы уақытқа дейінгі жазбаларды бұл кілт аша береді, жаңаларын ашпайды.</translation>
    </message>
    <message>
        <source>Keep this custodian</source>
        <translation>Сақтаушыны қалдыру</translation>
    </message>
    <message>
        <source>Remove this custodian</source>
        <translation>Сақтаушыны шығару</translation>
    </message>
    <message>
        <source>To prove that the key opens: make a challenge file and bring it to the holder.</source>
        <translation>Кілттің аша алатынын тексеру үшін тексеру файлын жасап, сақтаушыға апарыңыз.</translation>
    </message>
    <message>
        <source>Challenge of {day}. The holder opens the file where their key is, with “interview-app keys prove FILE --identity KEY” or “age -d -i KEY FILE”, and reads the number in it to you.</source>
        <translation>Тексеру файлының жасалған күні: {day}. Сақтаушы оны өз кілті тұрған жерде «interview-app keys prove ФАЙЛ --identity КІЛТ» немесе «age -d -i КІЛТ ФАЙЛ» командасымен ашып, ішіндегі санды сізге оқып береді.</translation>
    </message>
</context>
<context>
    <name>CustodianForm</name>
    <message>
        <source>Where the key is kept</source>
        <translation>Кілт қайда сақталады</translation>
    </message>
    <message>
        <source>Institution or office that holds it</source>
        <translation>Кілтті сақтайтын мекеме не бөлім</translation>
    </message>
    <message>
        <source>For example: Almaty city court, chancery</source>
        <translation>Мысалы: Алматы қалалық соты, кеңсе</translation>
    </message>
    <message>
        <source>Public key (begins with age1)</source>
        <translation>Ашық кілт (age1 деп басталады)</translation>
    </message>
    <message>
        <source>The secret key never comes to this computer. The holder makes it with “interview-app keys new”.</source>
        <translation>Құпия кілт бұл компьютерге ешқашан түспейді. Сақтаушы оны «interview-app keys new» командасымен жасайды.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Файлдан…</translation>
    </message>
    <message>
        <source>Add this custodian</source>
        <translation>Сақтаушыны қосу</translation>
    </message>
</context>
<context>
    <name>CustodyPanel</name>
    <message>
        <source>Custodians</source>
        <translation>Сақтаушылар</translation>
    </message>
    <message>
        <source>A recording opens only with a custodian&apos;s key, never on this computer. Two holders who do not depend on each other are needed, best the court and an archive: if one key is lost, the other opens.</source>
        <translation>Жазба тек сақтаушының кілтімен ашылады, бұл компьютерде ешқашан ашылмайды. Бір-біріне тәуелсіз екі сақтаушы керек, дұрысы – сот пен архив: бір кілт жоғалса, жазбаны екіншісі ашады.</translation>
    </message>
    <message>
        <source>Add a custodian</source>
        <translation>Сақтаушы қосу</translation>
    </message>
    <message>
        <source>Trial period with fewer custodians</source>
        <translation>Сақтаушылар толық болмайтын сынақ кезеңі</translation>
    </message>
    <message>
        <source>Removed custodians</source>
        <translation>Шығарылған сақтаушылар</translation>
    </message>
    <message>
        <source>Custodians who proved their keys: {count} of at least {least}</source>
        <translation>Кілті тексерілген сақтаушылар: {count}, кемінде {least} керек</translation>
    </message>
    <message>
        <source>The challenge was saved: {path}</source>
        <translation>Тексеру файлы сақталды: {path}</translation>
    </message>
    <message>
        <source>{holder}, fingerprint {fingerprint}, removed on {day}: {reason}</source>
        <translation>{holder}, кілт таңбасы {fingerprint}, шығарылған күні {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This day is later than {latest}.</source>
        <translation>Бұл күн {latest} күнінен кейін.</translation>
    </message>
    <message>
        <source>This day is earlier than {earliest}.</source>
        <translation>Бұл күн {earliest} күнінен бұрын.</translation>
    </message>
    <message>
        <source>There is no month {number}. Day first, then month: 21.11.2026.</source>
        <translation>{number} деген ай жоқ. Алдымен күн, сосын ай жазылады: 21.11.2026.</translation>
    </message>
    <message>
        <source>That month has no day {number}.</source>
        <translation>Ол айда {number} деген күн жоқ.</translation>
    </message>
    <message>
        <source>Please type day, month and year, for example 21.11.2026.</source>
        <translation>Күнін, айын және жылын жазыңыз, мысалы 21.11.2026.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
</context>
<context>
    <name>DeviceChoices</name>
    <message>
        <source>Camera {number}</source>
        <translation>{number}-камера</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Микрофон</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Бейне</translation>
    </message>
    <message>
        <source>Artificial room</source>
        <translation>Жасанды бөлме</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} pictures a second</source>
        <translation>{width} × {height}, секундына {rate} кадр</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Бәрі дайын ба?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Жазуды бастау</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>{number}-камераның бейнесі</translation>
    </message>
    <message>
        <source>The recording is being started.</source>
        <translation>Жазу басталып жатыр.</translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>Cameras and microphone</source>
        <translation>Камералар мен микрофон</translation>
    </message>
    <message>
        <source>One camera shows the whole room with the door; a second one may show the child&apos;s face.</source>
        <translation>Бір камера бүкіл бөлмені есігімен бірге көрсетеді; екіншісі баланың бетін көрсете алады.</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>{number}-камераның бейнесі</translation>
    </message>
    <message>
        <source>Foot pedal or button for the pause</source>
        <translation>Үзіліске арналған педаль не түйме</translation>
    </message>
    <message>
        <source>The key that it sends. It pauses in both windows. F9 always does, and Space in the psychologist&apos;s.</source>
        <translation>Ол жіберетін перне. Екі терезеде де үзіліс жасайды; F9 және психологтың терезесіндегі бос орын пернесі әрқашан жұмыс істейді.</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>Copy</source>
        <translation>Көшіріп алу</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>Хэш-соманы көшіріп алу</translation>
    </message>
</context>
<context>
    <name>DrawnPart</name>
    <message>
        <source>Let everybody read the pages first, then sign: the child and the interpreters sign each page. Where one of them signs by certificate alone, each page says so.</source>
        <translation>Алдымен бәрі беттерді оқып шықсын, содан кейін қол қойсын: бала мен аудармашылар әр бетке қол қояды. Олардың бірі тек сертификатпен қол қойса, бұл әр бетте көрсетіледі.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>Оқиғалар</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
</context>
<context>
    <name>EventSide</name>
    <message>
        <source>Everything</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Find in the words</source>
        <translation>Сөздерден іздеу</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>Қай оқиғалар көрсетіледі</translation>
    </message>
</context>
<context>
    <name>ExhibitForm</name>
    <message>
        <source>The protocol needs this.</source>
        <translation>Бұл хаттамаға қажет.</translation>
    </message>
    <message>
        <source>This cannot be such a digest: letters are missing or too many.</source>
        <translation>Хэш-сома қате енгізілді: таңбалары жетіспейді немесе артық.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>It can also be dropped here.</source>
        <translation>Оны осында сүйреп әкелуге де болады.</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Файлды іздеу</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Бұл не</translation>
    </message>
    <message>
        <source>From whom it was received</source>
        <translation>Кімнен алынды</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>How it was obtained (protocol, its number)</source>
        <translation>Қалай алынды (хаттама, оның нөмірі)</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>Қандай күйде алынды</translation>
    </message>
    <message>
        <source>Digests of the seizure protocol</source>
        <translation>Алу хаттамасындағы хэш-сомалар</translation>
    </message>
</context>
<context>
    <name>ExhibitsCover</name>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>Әзірге материал қабылданған жоқ.</translation>
    </message>
    <message>
        <source>On which display</source>
        <translation>Қай экранда</translation>
    </message>
    <message>
        <source>The psychologist who consents</source>
        <translation>Келісім беретін психолог</translation>
    </message>
    <message>
        <source>Why it has to be shown</source>
        <translation>Көрсету не үшін қажет</translation>
    </message>
    <message>
        <source>Show it to the child</source>
        <translation>Балаға көрсету</translation>
    </message>
    <message>
        <source>{digest}: as in the seizure protocol</source>
        <translation>{digest}: алу хаттамасындағыдай</translation>
    </message>
    <message>
        <source>{digest}: NOT as in the seizure protocol</source>
        <translation>{digest}: алу хаттамасындағыдан БАСҚА</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Экраннан алу</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Things shown and made</source>
        <translation>Көрсетілетін материалдар, бала жасағандары</translation>
    </message>
    <message>
        <source>Taking in a thing</source>
        <translation>Материалды қабылдау</translation>
    </message>
    <message>
        <source>Show something only where the plan needs it. It is on the child&apos;s display until it is taken away.</source>
        <translation>Жоспар талап етсе ғана көрсетіңіз. Экраннан алғанша материал балаға көрініп тұрады.</translation>
    </message>
    <message>
        <source>The file goes into the record as it was received, encrypted, with its digest.</source>
        <translation>Файл жазбаға алынған күйінде, шифрланып, хэш-сомасымен түседі.</translation>
    </message>
    <message>
        <source>Take in a thing</source>
        <translation>Материал қабылдау</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Қабылдау</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Сұрақтарға оралу</translation>
    </message>
    <message>
        <source>Do not take it in</source>
        <translation>Қабылдамау</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Түсіндірілетін мәтін</translation>
    </message>
    <message>
        <source>Criminal Procedure Code, art. {articles}</source>
        <translation>ҚР ҚПК: {articles}</translation>
    </message>
    <message>
        <source>Not confirmed by counsel yet.</source>
        <translation>Заңгер әлі растаған жоқ.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>An ordinary video file is written, and beside it a note of origin with the reason. The file is not protected: whoever has it can watch it.</source>
        <translation>Кәдімгі бейнефайл, ал оның жанына файлдың қайдан алынғаны мен себебі көрсетілген анықтама жазылады. Файл қорғалмаған: ол кімнің қолында болса, сол көре алады.</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Себебі (міндетті)</translation>
    </message>
    <message>
        <source>Who takes it out</source>
        <translation>Жазбаны кім шығарады</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Бейнефайл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Экспортты тоқтату</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Write the video file</source>
        <translation>Бейнефайлды жазу</translation>
    </message>
</context>
<context>
    <name>ExportSide</name>
    <message>
        <source>The video file was not written.</source>
        <translation>Бейнефайл жазылмады.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Осыны толтырыңыз.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Сақтық көшірмеден қалпына келтіру</translation>
    </message>
    <message>
        <source>Only test the room</source>
        <translation>Тек бөлмені сынау</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Кейін жалғастыру</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>The records are being made</source>
        <translation>Қойма жасалып жатыр</translation>
    </message>
    <message>
        <source>Please wait until this is finished, then close the window.</source>
        <translation>Бұл аяқталғанша күтіңіз, содан кейін терезені жабыңыз.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Дискілер</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Сақтаушылар</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электрондық бекіту</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Ережелер</translation>
    </message>
    <message>
        <source>Test recording</source>
        <translation>Сынақ жазба</translation>
    </message>
    <message>
        <source>Restore the room&apos;s records</source>
        <translation>Бөлме қоймасын қалпына келтіру</translation>
    </message>
    <message>
        <source>Set up the room</source>
        <translation>Бөлмені баптау</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Make the room&apos;s records</source>
        <translation>Бөлме қоймасын жасау</translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation>Келесі: {part}</translation>
    </message>
    <message>
        <source>Record for ten seconds</source>
        <translation>Он секунд жазу</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Жауап алулар тізіміне</translation>
    </message>
</context>
<context>
    <name>FormalityView</name>
    <message>
        <source>done</source>
        <translation>жасалды</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>жасалуға тиіс</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Қайта жасау</translation>
    </message>
    <message>
        <source>Declares an interest or a tie</source>
        <translation>Мүддесі бар екенін айтты</translation>
    </message>
    <message>
        <source>Refused to sign, {at}: {reason}</source>
        <translation>Қол қоюдан бас тартты, {at}: {reason}</translation>
    </message>
    <message>
        <source>Signed, {at}</source>
        <translation>Қол қойылды, {at}</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>A recording whose details cannot be read</source>
        <translation>Мәліметтері оқылмайтын жазба</translation>
    </message>
    <message>
        <source>{began}, {kind}, {length}</source>
        <translation>{began}, {kind}, {length}</translation>
    </message>
    <message>
        <source>Ended, waits for its seal</source>
        <translation>Аяқталған, бекітуді күтіп тұр</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Үзіліп қалған</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>Аяқтап, бекіту</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>First the administrator, who sets up the room and its people. Nothing is written before this step is complete. The administrator sees no case and no child&apos;s name.</source>
        <translation>Алдымен бөлмені баптап, пайдаланушыларды қосатын әкімші енгізіледі. Бұл қадам аяқталғанша ештеңе жазылмайды. Әкімші істі де, баланың аты-жөнін де көрмейді.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>How is the child now?</source>
        <translation>Баланың жағдайы қазір қалай?</translation>
    </message>
    <message>
        <source>Go on with the interview</source>
        <translation>Жауап алуды жалғастыру</translation>
    </message>
    <message>
        <source>The law demands a whole break here: {time} of it are left. The closing can begin at any time.</source>
        <translation>Заң бойынша үзіліс толық болуы тиіс: тағы {time} қалды. Аяқтауға кез келген уақытта өтуге болады.</translation>
    </message>
    <message>
        <source>Nobody guards this pause any more. First name somebody who is here.</source>
        <translation>Бұл үзіліске жауапты адам қалмады. Алдымен осындағы адамдардың бірін жауапты етіп белгілеңіз.</translation>
    </message>
    <message>
        <source>You guard this pause. Say how the child is, then let the interview go on.</source>
        <translation>Бұл үзіліске сіз жауаптысыз. Баланың жағдайын белгілеп, содан кейін жалғастыруға рұқсат беріңіз.</translation>
    </message>
    <message>
        <source>{name} ({role}) says how the child is and lets the interview go on.</source>
        <translation>Баланың жағдайын {name} ({role}) айтып, жалғастыруға рұқсат береді.</translation>
    </message>
    <message>
        <source>Ask {name} ({role}) how the child is. It goes on when this person says so.</source>
        <translation>Баланың жағдайын мына адамнан сұраңыз: {name} ({role}). Ол рұқсат бергенде ғана жалғасады.</translation>
    </message>
</context>
<context>
    <name>HandedQueue</name>
    <message>
        <source>Questions handed in</source>
        <translation>Берілген сұрақтар</translation>
    </message>
    <message>
        <source>A question of theirs, then Enter</source>
        <translation>Олардың сұрағы, содан кейін Enter</translation>
    </message>
    <message>
        <source>Question handed in</source>
        <translation>Берілген сұрақ</translation>
    </message>
    <message>
        <source>Who hands it in</source>
        <translation>Сұрақты кім береді</translation>
    </message>
    <message>
        <source>Why it is declined, then Enter. Esc leaves it waiting.</source>
        <translation>Неге қабылданбайды, содан кейін Enter. Esc – кезекте қалдыру.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Қою</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Қабылдамау</translation>
    </message>
</context>
<context>
    <name>HeardBefore</name>
    <message>
        <source>The child was heard in this case before</source>
        <translation>Баладан осы іс бойынша бұрын жауап алынған</translation>
    </message>
    <message>
        <source>Why the child is heard again (art. 211)</source>
        <translation>Баладан неге қайта жауап алынады (211-бап)</translation>
    </message>
    <message>
        <source>no ground chosen</source>
        <translation>негіз таңдалмаған</translation>
    </message>
    <message>
        <source>What it rests on, in words</source>
        <translation>Негіздің мәні, өз сөзіңізбен</translation>
    </message>
    <message>
        <source>{day}: recorded as {alias}.</source>
        <translation>{day}: «{alias}» шартты атымен жазылған.</translation>
    </message>
    <message>
        <source>{day}: {alias} was recorded, perhaps the same child. Enter the identification number or the name of both children, so that it can be told.</source>
        <translation>{day}: «{alias}» жазылған, сол бала болуы мүмкін. Анықтау үшін екі баланың да ЖСН-ін немесе аты-жөнін енгізіңіз.</translation>
    </message>
    <message>
        <source>Minutes already used today: {minutes} of 240.</source>
        <translation>Бүгін жұмсалған уақыт: 240 минуттың {minutes} минуты.</translation>
    </message>
</context>
<context>
    <name>HintButtons</name>
    <message>
        <source>Silent hint to the investigator</source>
        <translation>Тергеушіге үнсіз кеңес</translation>
    </message>
    <message>
        <source>A hint in your own words, then Enter</source>
        <translation>Өз сөзіңізбен жазып, Enter басыңыз</translation>
    </message>
    <message>
        <source>A hint in your own words</source>
        <translation>Өз сөзіңізбен кеңес</translation>
    </message>
    <message>
        <source>Ask for a break</source>
        <translation>Үзіліс сұрау</translation>
    </message>
    <message>
        <source>a break is asked for</source>
        <translation>үзіліс сұралып отыр</translation>
    </message>
    <message>
        <source>Shown at {time}: {hint}</source>
        <translation>Көрсетілді ({time}): {hint}</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>{time}: a break is asked for</source>
        <translation>{time}: үзіліс сұралып отыр</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Көрдім</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Kept, encrypted.</source>
        <translation>Шифрланып сақталды.</translation>
    </message>
    <message>
        <source>Each opening is written down. These data are kept encrypted by themselves; they are never in a file name, in the recording&apos;s picture or in the unencrypted part of a package.</source>
        <translation>Бұл деректердің әр ашылуы журналға жазылады. Олар бөлек шифрланып сақталады; файл атауында, жазбаның бейнесінде, пакеттің шифрланбаған бөлігінде болмайды.</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>School or kindergarten</source>
        <translation>Мектеп немесе балабақша</translation>
    </message>
    <message>
        <source>Keep encrypted</source>
        <translation>Шифрлап сақтау</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Пернелер (F1)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Act of the failed recording</source>
        <translation>Жазу мүмкін болмағаны туралы акт</translation>
    </message>
    <message>
        <source>Watch the recording without the questions</source>
        <translation>Жазбаны сұрақтарсыз бақылау</translation>
    </message>
    <message>
        <source>The questions come as soon as the recording runs.</source>
        <translation>Жазба басталған бойда сұрақтар шығады.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Жинап қою</translation>
    </message>
    <message>
        <source>Camera {number}: {name}</source>
        <translation>{number}-камера: {name}</translation>
    </message>
    <message>
        <source>Show all (F11)</source>
        <translation>Бәрін көрсету (F11)</translation>
    </message>
    <message>
        <source>Hide (F11)</source>
        <translation>Жасыру (F11)</translation>
    </message>
    <message>
        <source>{language} (F12)</source>
        <translation>{language} (F12)</translation>
    </message>
    <message>
        <source>Language of the questions: {language}</source>
        <translation>Сұрақтар тілі: {language}</translation>
    </message>
</context>
<context>
    <name>InterviewParts</name>
    <message>
        <source>People (F7)</source>
        <translation>Адамдар (F7)</translation>
    </message>
    <message>
        <source>Things (F8)</source>
        <translation>Материал (F8)</translation>
    </message>
    <message>
        <source>Closing (F10)</source>
        <translation>Аяқтау (F10)</translation>
    </message>
    <message>
        <source>Pause (F9)</source>
        <translation>Үзіліс (F9)</translation>
    </message>
    <message>
        <source>Tell the child (T)</source>
        <translation>Балаға түсіндіру (T)</translation>
    </message>
    <message>
        <source>Open the psychologist&apos;s window</source>
        <translation>Психолог терезесін ашу</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>No key</source>
        <translation>Перне таңдалмаған</translation>
    </message>
    <message>
        <source>Press the pedal or button now</source>
        <translation>Қазір педальді не түймені басыңыз</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>Перне таңдау</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Пернесіз</translation>
    </message>
    <message>
        <source>This key also writes, so it pauses only where nobody is writing.</source>
        <translation>Бұл перне әріп те тереді, сондықтан мәтін теріліп жатқанда үзіліс жасамайды.</translation>
    </message>
</context>
<context>
    <name>LackList</name>
    <message>
        <source>The rules can be asked once case, child and plan are entered.</source>
        <translation>Ережелер іс, бала және жоспар енгізілген соң тексеріледі.</translation>
    </message>
    <message>
        <source>Everybody whom the rules require is here and informed.</source>
        <translation>Ережелер талап ететін адамдардың бәрі бар, бәріне түсіндірілді.</translation>
    </message>
    <message>
        <source>Still to be explained and signed, without which the recording cannot start:</source>
        <translation>Мыналар түсіндіріліп, қол қойылмайынша жазба басталмайды:</translation>
    </message>
    <message>
        <source>Worth considering</source>
        <translation>Ескерген жөн</translation>
    </message>
</context>
<context>
    <name>LacksPanel</name>
    <message>
        <source>The reason is given: it goes into the protocol.</source>
        <translation>Себебі көрсетілді: ол хаттамаға енгізіледі.</translation>
    </message>
    <message>
        <source>Not everything is ready yet</source>
        <translation>Әлі бәрі дайын емес</translation>
    </message>
    <message>
        <source>The room is ready</source>
        <translation>Бөлме дайын</translation>
    </message>
    <message>
        <source>Everything was looked at.</source>
        <translation>Бәрі тексерілді.</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Ережелер не дейді</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Sound level: {state}</source>
        <translation>Дыбыс деңгейі: {state}</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Дыбыс әлі тыңдалмайды</translation>
    </message>
    <message>
        <source>No sound: {reason}</source>
        <translation>Дыбыс жоқ: {reason}</translation>
    </message>
    <message>
        <source>Too loud: move the microphone away or turn it down</source>
        <translation>Тым қатты: микрофонды алысырақ қойыңыз немесе сезімталдығын азайтыңыз</translation>
    </message>
    <message>
        <source>Silence: is the microphone switched on?</source>
        <translation>Дыбыс жоқ: микрофон қосулы ма?</translation>
    </message>
    <message>
        <source>Sound is there</source>
        <translation>Дыбыс бар</translation>
    </message>
</context>
<context>
    <name>LimitCover</name>
    <message>
        <source>Begin the break</source>
        <translation>Үзілісті бастау</translation>
    </message>
    <message>
        <source>Go to the closing</source>
        <translation>Аяқтауға өту</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Сонда да жалғастыру</translation>
    </message>
    <message>
        <source>The child has been heard for as long as the law allows in one day. Bring it to a calm end now.</source>
        <translation>Баладан бір күнде заң рұқсат еткен уақыт бойы жауап алынды. Енді әңгімені сабырмен аяқтаңыз.</translation>
    </message>
    <message>
        <source>The child has been heard without a break for as long as the law allows. The next question can be asked after a break of at least {minutes} minutes. The recording goes on.</source>
        <translation>Баладан үзіліссіз заң рұқсат еткен уақыт бойы жауап алынды. Келесі сұрақты кемінде {minutes} минуттық үзілістен кейін қоюға болады. Жазба жалғаса береді.</translation>
    </message>
    <message>
        <source>The time that this room advises for the child&apos;s age is used up. Is the child tired?</source>
        <translation>Осы бөлмеде бала жасына қарай ұсынылған уақыт бітті. Бала шаршаған жоқ па?</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Disks</source>
        <translation>Дискілер</translation>
    </message>
    <message>
        <source>Planned: {planned}. There must be room for {needed}, because children need their time.</source>
        <translation>Жоспарланғаны: {planned}. Баланы асықтырмас үшін {needed} жазбаға орын болуы керек.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Қуат көзі</translation>
    </message>
    <message>
        <source>{free} free: only {time} fit, {needed} are needed. Free some space or connect another disk.</source>
        <translation>{free} бос: тек {time} жазба сыяды, {needed} керек. Орын босатыңыз немесе басқа диск қосыңыз.</translation>
    </message>
    <message>
        <source>This computer does not tell what it lives on.</source>
        <translation>Бұл компьютер қуат көзін көрсетпейді.</translation>
    </message>
    <message>
        <source>On mains</source>
        <translation>Электр желісінен</translation>
    </message>
    <message>
        <source>{percent} % left. Plug the computer in: it does not tell how long that lasts.</source>
        <translation>{percent} % қалды. Компьютерді желіге қосыңыз: бұл қанша уақытқа жететіні белгісіз.</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Батареядан</translation>
    </message>
    <message>
        <source>About {time} left.</source>
        <translation>Шамамен {time} қалды.</translation>
    </message>
    <message>
        <source>About {time} left. Plug the computer in.</source>
        <translation>Шамамен {time} қалды. Компьютерді желіге қосыңыз.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program has a fault of its own. What you see may be out of date. A recording that is running goes on and is not affected.</source>
        <translation>Бағдарламаның өзінде ақау шықты. Экрандағы мәлімет ескірген болуы мүмкін. Жүріп жатқан жазба жалғаса береді, оған ешқандай зиян жоқ.</translation>
    </message>
    <message>
        <source>Report without personal data: {path}</source>
        <translation>Дербес деректерсіз есеп: {path}</translation>
    </message>
    <message>
        <source>Interview room</source>
        <translation>Жауап алу бөлмесі</translation>
    </message>
</context>
<context>
    <name>MarkLine</name>
    <message>
        <source>Mark at {time}: what was it?</source>
        <translation>Белгі {time}: не болды?</translation>
    </message>
    <message>
        <source>A few words, then Enter. Esc leaves the bare mark.</source>
        <translation>Қысқаша жазып, Enter басыңыз. Esc – белгі сөзсіз қалады.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ескертпе</translation>
    </message>
    <message>
        <source>Write here at any time; Enter keeps it.</source>
        <translation>Кез келген уақытта жазыңыз; Enter сақтайды.</translation>
    </message>
    <message>
        <source>Mark (M)</source>
        <translation>Белгі (M)</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks</source>
        <translation>Белгілер</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Белгі</translation>
    </message>
</context>
<context>
    <name>MissingField</name>
    <message>
        <source>No reason is enough here: without it the pages cannot be fixed and signed.</source>
        <translation>Мұнда себеп көрсету жеткіліксіз: бұл мәліметсіз беттерді түзетуге жауып, қол қоюға болмайды.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Енгізу</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message>
        <source>The protocol is being drawn up</source>
        <translation>Хаттама жасалуда</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>Әлі жетіспейтіні: {count}</translation>
    </message>
    <message>
        <source>Enter it, or give the reason where one is enough: it is printed in its place.</source>
        <translation>Енгізіңіз, ал себебі жеткілікті болса, себебін жазыңыз: ол сол жерде басылады.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Бәрі бар</translation>
    </message>
    <message>
        <source>The pages can be fixed once everybody has signed.</source>
        <translation>Барлығы қол қойған соң беттерді түзетуге жабуға болады.</translation>
    </message>
</context>
<context>
    <name>MixLine</name>
    <message>
        <source>longest silence {time}</source>
        <translation>ең ұзақ үнсіздік {time}</translation>
    </message>
</context>
<context>
    <name>NameForms</name>
    <message>
        <source>Name or post</source>
        <translation>Аты-жөні немесе лауазымы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тілі</translation>
    </message>
    <message>
        <source>In the sentence</source>
        <translation>Сөйлемде</translation>
    </message>
    <message>
        <source>How it is right</source>
        <translation>Дұрысы</translation>
    </message>
    <message>
        <source>What the program would write stands here; correct it.</source>
        <translation>Мұнда бағдарлама жазатын түрі тұр; түзетіңіз.</translation>
    </message>
    <message>
        <source>Keep this form</source>
        <translation>Осы түрін сақтау</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтарып алу</translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>The room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>The name stands in windows and papers. The language of the windows is chosen at the lower left, at any time.</source>
        <translation>Бұл атау терезелер мен құжаттарда көрсетіледі. Терезелердің тілін кез келген уақытта төменгі сол жақтан таңдауға болады.</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Бөлменің атауы</translation>
    </message>
    <message>
        <source>For example: Interview room 1, Almaty</source>
        <translation>Мысалы: 1-әңгімелесу бөлмесі, Алматы</translation>
    </message>
    <message>
        <source>Usual length of a recording, in minutes</source>
        <translation>Жазбаның әдеттегі ұзақтығы, минут</translation>
    </message>
    <message>
        <source>So much must fit on each disk before a room test may start.</source>
        <translation>Бөлмені сынауды бастау үшін әр дискіде осынша жазбаға орын болуы керек.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>At least 12 characters; several words that do not belong together are easiest.</source>
        <translation>Кемінде 12 таңба; өзара байланысы жоқ бірнеше сөзді есте сақтау оңай.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Тағы бір рет</translation>
    </message>
</context>
<context>
    <name>NewSealForm</name>
    <message>
        <source>Organisation</source>
        <translation>Ұйым</translation>
    </message>
    <message>
        <source>Never a person&apos;s name: persons sign the protocol.</source>
        <translation>Адамның аты-жөні емес: адамдар хаттамаға қол қояды.</translation>
    </message>
    <message>
        <source>For example: Police department of Almaty</source>
        <translation>Мысалы: Алматы қаласының Полиция департаменті</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Years of validity</source>
        <translation>Қолданылу мерзімі, жыл</translation>
    </message>
    <message>
        <source>Make the certificate</source>
        <translation>Сертификат жасау</translation>
    </message>
</context>
<context>
    <name>Newest</name>
    <message>
        <source>Load what was saved in the other window?</source>
        <translation>Басқа терезеде сақталғанды жүктейсіз бе?</translation>
    </message>
    <message>
        <source>What you typed here since then is not kept. Note it first if you need it.</source>
        <translation>Содан бері осында жазғаныңыз сақталмайды. Керек болса, алдымен көшіріп алыңыз.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Әзірге жоқ</translation>
    </message>
    <message>
        <source>Load the newest</source>
        <translation>Соңғы нұсқасын жүктеу</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Please type a whole number.</source>
        <translation>Бүтін сан жазыңыз.</translation>
    </message>
    <message>
        <source>Please type a number from {least} to {most}.</source>
        <translation>{least}–{most} аралығындағы сан жазыңыз.</translation>
    </message>
</context>
<context>
    <name>ObserverSignIn</name>
    <message>
        <source>The psychologist&apos;s window</source>
        <translation>Психологтың терезесі</translation>
    </message>
    <message>
        <source>Picture and questions are shown to the psychologist of this session. The pause works at once.</source>
        <translation>Бейне мен сұрақтар осы сессияның психологына көрсетіледі. Үзіліс қазірдің өзінде жасала береді.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Пайдаланушы аты</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Терезені ашу</translation>
    </message>
    <message>
        <source>The psychologist has no account in this room</source>
        <translation>Психологтың бұл бөлмеде есептік жазбасы жоқ</translation>
    </message>
    <message>
        <source>Choose who sits here. The record will say that this person was named and did not sign in.</source>
        <translation>Мұнда кім отырғанын таңдаңыз. Жазбада бұл адамның тізімнен көрсетілгені, өз есептік жазбасымен кірмегені белгіленеді.</translation>
    </message>
    <message>
        <source>{name} is not in the list of this session under this name. Which of these people are you?</source>
        <translation>{name}: осы сессияның тізімінде бұл атпен ешкім жоқ. Сіз төмендегі адамдардың қайсысысыз?</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Мұнда кім отыр</translation>
    </message>
    <message>
        <source>This person sits here</source>
        <translation>Осы адам отыр</translation>
    </message>
</context>
<context>
    <name>ObserverWindow</name>
    <message>
        <source>Pause since {since}, for {time}. Paused by: {who}. The recording goes on.</source>
        <translation>Үзіліс: басталғаны {since}, ұзақтығы {time}. Үзіліс жасаған: {who}. Жазба жүріп жатыр.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s window</source>
        <translation>Психологтың терезесі</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Үзіліс (бос орын пернесі)</translation>
    </message>
    <message>
        <source>Pause the interview</source>
        <translation>Жауап алуда үзіліс жасау</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>{number}-камера</translation>
    </message>
    <message>
        <source>Person {number} of the list was named at the psychologist&apos;s window and did not sign in.</source>
        <translation>Психологтың терезесінде тізімдегі № {number} адам көрсетілді, ол өз есептік жазбасымен кірген жоқ.</translation>
    </message>
</context>
<context>
    <name>Observing</name>
    <message>
        <source>The psychologist&apos;s window was closed. The recording goes on. The pause is here: F9. The window can be opened again.</source>
        <translation>Психологтың терезесі жабылды. Жазба жүріп жатыр. Үзіліс осы бетте: F9. Терезені қайта ашуға болады.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s display is gone. The recording goes on. The pause is here: F9. Connect the display, then open the window again.</source>
        <translation>Психологтың экраны ажырады. Жазба жүріп жатыр. Үзіліс осы бетте: F9. Экранды қосып, терезені қайта ашыңыз.</translation>
    </message>
</context>
<context>
    <name>OneCopy</name>
    <message>
        <source>Drop the key with one copy</source>
        <translation>Сонда да кілтті жою</translation>
    </message>
    <message>
        <source>But one copy is whole. Why is this computer&apos;s key dropped all the same?</source>
        <translation>Бір ғана көшірме бүтін. Соған қарамастан осы компьютердің кілті неге жойылады?</translation>
    </message>
    <message>
        <source>Until then it is kept. Better: make a further copy first.</source>
        <translation>Оған дейін кілт сақталады. Алдымен тағы бір көшірме жасаған дұрыс.</translation>
    </message>
</context>
<context>
    <name>OpenAgain</name>
    <message>
        <source>Open the pages again?</source>
        <translation>Беттерді қайта ашасыз ба?</translation>
    </message>
    <message>
        <source>The signatures by certificate made so far are given up. Drawn ones stay as long as the text stays the same.</source>
        <translation>Осыған дейін сертификатпен қойылған қолтаңбалардың күші жойылады. Қолмен қойылғандары мәтін өзгермесе сақталады.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The room&apos;s audit keeps it: please name nobody.</source>
        <translation>Бөлменің әрекеттер журналында сақталады: ешкімнің атын жазбаңыз.</translation>
    </message>
    <message>
        <source>Leave the pages as they are</source>
        <translation>Беттерді сол күйінде қалдыру</translation>
    </message>
    <message>
        <source>Give up the signatures</source>
        <translation>Қолтаңбалардың күшін жою</translation>
    </message>
</context>
<context>
    <name>OwnHandPart</name>
    <message>
        <source>What it is</source>
        <translation>Бұл не</translation>
    </message>
    <message>
        <source>Answer in the child&apos;s own hand, two pages</source>
        <translation>Баланың өз қолымен жазған жауабы, екі бет</translation>
    </message>
    <message>
        <source>Picture of the sheet (PNG or JPEG)</source>
        <translation>Парақтың суреті (PNG немесе JPEG)</translation>
    </message>
    <message>
        <source>Add to the protocol</source>
        <translation>Хаттамаға қосу</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>Choose your own passphrase</source>
        <translation>Өз құпиясөзіңізді таңдаңыз</translation>
    </message>
    <message>
        <source>{name}, somebody else chose the passphrase with which you signed in. Choose one that only you know; then you can begin.</source>
        <translation>{name}, сіз кірген құпиясөзді басқа адам қойған. Өзіңіз ғана білетін құпиясөз таңдаңыз, содан кейін жұмысты бастай аласыз.</translation>
    </message>
    <message>
        <source>The passphrase that you were given</source>
        <translation>Сізге берілген құпиясөз</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Менің құпиясөзім</translation>
    </message>
    <message>
        <source>{name}, from the next sign-in on the new passphrase counts, and the present one opens nothing.</source>
        <translation>{name}, келесі жолы жаңа құпиясөзбен кіресіз, ал қазіргісі бұдан былай жарамайды.</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Өзгертпеу</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Сақталып жатыр…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Осы құпиясөзді қолдану</translation>
    </message>
    <message>
        <source>This is the present passphrase. Choose another.</source>
        <translation>Бұл – қазіргі құпиясөз. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This is not the passphrase with which you signed in. Nothing was changed.</source>
        <translation>Бұл сіз кірген құпиясөз емес. Ештеңе өзгерген жоқ.</translation>
    </message>
</context>
<context>
    <name>OwnQuestion</name>
    <message>
        <source>A question of your own (F2)</source>
        <translation>Өз сұрағыңыз (F2)</translation>
    </message>
    <message>
        <source>A question of your own</source>
        <translation>Өз сұрағыңыз</translation>
    </message>
    <message>
        <source>This is too long for one question: at most {most} characters. Nothing was asked.</source>
        <translation>Бір сұрақ үшін бұл тым ұзын: ең көбі {most} таңба. Сұрақ қойылған жоқ.</translation>
    </message>
    <message>
        <source>There are no words in it yet that could be said.</source>
        <translation>Мұнда дауыстап айтатын сөз әлі жоқ.</translation>
    </message>
    <message>
        <source>Tab: {suggestion}</source>
        <translation>Tab: {suggestion}</translation>
    </message>
</context>
<context>
    <name>OwnSealForm</name>
    <message>
        <source>File with the certificate and its key (.p12 or .pfx)</source>
        <translation>Сертификат пен оның кілті бар файл (.p12 не .pfx)</translation>
    </message>
    <message>
        <source>It is copied into this room&apos;s data. Keep the original locked away.</source>
        <translation>Ол бөлменің деректеріне көшіріледі. Түпнұсқасын жабық жерде сақтаңыз.</translation>
    </message>
    <message>
        <source>Passphrase of the file, if it has one</source>
        <translation>Файлдың құпиясөзі, болса</translation>
    </message>
    <message>
        <source>Certificate of the authority that issued it (.pem or .cer)</source>
        <translation>Оны берген куәландырушы орталықтың сертификаты (.pem не .cer)</translation>
    </message>
    <message>
        <source>With it the room can check its own seals.</source>
        <translation>Сонда бөлме өз бекітулерін тексере алады.</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Осы сертификатты пайдалану</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>the question was asked</source>
        <translation>сұрақ қойылды</translation>
    </message>
    <message>
        <source>choose a question of the phase</source>
        <translation>кезеңнің сұрағын таңдау</translation>
    </message>
    <message>
        <source>skip, back</source>
        <translation>аттап өту, артқа</translation>
    </message>
    <message>
        <source>next phase, phase before</source>
        <translation>келесі кезең, алдыңғы кезең</translation>
    </message>
    <message>
        <source>what the child is told</source>
        <translation>балаға түсіндірілетіні</translation>
    </message>
    <message>
        <source>ask more about a word of the child&apos;s</source>
        <translation>баланың сөзі туралы көбірек сұрау</translation>
    </message>
    <message>
        <source>a question of your own (Tab takes the suggestion)</source>
        <translation>өз сұрағыңыз (Tab ұсынысты алады)</translation>
    </message>
    <message>
        <source>a word of the child&apos;s</source>
        <translation>баланың сөзі</translation>
    </message>
    <message>
        <source>note of the answer</source>
        <translation>жауапты жазып алу</translation>
    </message>
    <message>
        <source>encourage: asked at once</source>
        <translation>баланы қолдап қою: бірден жазылады</translation>
    </message>
    <message>
        <source>silence is kept</source>
        <translation>үнсіз күту</translation>
    </message>
    <message>
        <source>people</source>
        <translation>қатысушылар</translation>
    </message>
    <message>
        <source>things to show</source>
        <translation>көрсетілетін материалдар</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>ҮЗІЛІС</translation>
    </message>
    <message>
        <source>closing, end</source>
        <translation>аяқтау</translation>
    </message>
    <message>
        <source>hide judgments and words</source>
        <translation>бағалар мен сөздерді жасыру</translation>
    </message>
    <message>
        <source>language of the questions</source>
        <translation>сұрақтар тілі</translation>
    </message>
    <message>
        <source>search all questions</source>
        <translation>барлық сұрақтан іздеу</translation>
    </message>
    <message>
        <source>the psychologist&apos;s window</source>
        <translation>психологтың терезесі</translation>
    </message>
    <message>
        <source>undo, or put right what was entered last</source>
        <translation>қайтару немесе соңғы жазылғанды түзету</translation>
    </message>
    <message>
        <source>back to the question</source>
        <translation>сұраққа оралу</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>осы тізім</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Бүкіл ені</translation>
    </message>
    <message>
        <source>Pages of the protocol</source>
        <translation>Хаттаманың беттері</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{page}-бет, барлығы {count}</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Which paper</source>
        <translation>Қай құжат</translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Сақталды: {path}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF түрінде сақтау</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>There is no paper of this session for you here.</source>
        <translation>Бұл жауап алу бойынша сізге қолжетімді құжат жоқ.</translation>
    </message>
    <message>
        <source>If the interview goes on without a recording, attesting witnesses must take part (art. 197.6). This act is signed by hand; what is typed here is kept on paper alone.</source>
        <translation>Жауап алу жазбасыз жалғасса, куәгерлердің қатысуы міндетті (ҚПК 197-бабының 6-бөлігі). Бұл актіге қолмен қол қойылады; мұнда терілген мәтін тек қағазда сақталады.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Не істен шықты</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>Attesting witness {number}</source>
        <translation>{number}-куәгер</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Жауап алулар тізіміне</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Show the passphrase while held down</source>
        <translation>Басып тұрғанда құпиясөзді көрсету</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock қосулы сияқты.</translation>
    </message>
</context>
<context>
    <name>PauseCover</name>
    <message>
        <source>Since {since}, for {time}</source>
        <translation>Басталғаны {since}, ұзақтығы {time}</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Не көмектесуі мүмкін</translation>
    </message>
    <message>
        <source>Offer some water.</source>
        <translation>Су ұсыныңыз.</translation>
    </message>
    <message>
        <source>Breathe calmly together; leave the child time and room.</source>
        <translation>Бірге баяу дем алыңыз; балаға уақыт беріңіз, қысым жасамаңыз.</translation>
    </message>
    <message>
        <source>Talk about something neutral that the child likes. Nothing about the matter.</source>
        <translation>Балаға ұнайтын бейтарап нәрсе туралы сөйлесіңіз. Іс туралы ештеңе айтпаңыз.</translation>
    </message>
    <message>
        <source>The psychologist says that the interview must stop. The recording goes on until the closing ends.</source>
        <translation>Психолог жауап алуды тоқтату керек деп есептейді. Аяқтау біткенше жазба жүре береді.</translation>
    </message>
    <message>
        <source>Begin the caring closing</source>
        <translation>Тыныштандырып аяқтауға көшу</translation>
    </message>
    <message>
        <source>Name who guards the pause</source>
        <translation>Үзіліске жауапты адамды көрсету</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Үзіліс</translation>
    </message>
    <message>
        <source>Paused by {who}. Why: {cause}. The recording goes on.</source>
        <translation>Үзіліс жасаған: {who}. Себебі: {cause}. Жазба жүріп жатыр.</translation>
    </message>
</context>
<context>
    <name>PeopleCover</name>
    <message>
        <source>Why they leave, then Enter</source>
        <translation>Неге кетеді, содан кейін Enter</translation>
    </message>
    <message>
        <source>Guardian of the pause</source>
        <translation>Үзіліске жауапты адам</translation>
    </message>
    <message>
        <source>Whoever alone lets the talk go on after a pause, or ends it.</source>
        <translation>Үзілістен кейін әңгімені жалғастыруға немесе аяқтауға тек сол рұқсат береді.</translation>
    </message>
    <message>
        <source>Why the investigator guards the pause, then Enter</source>
        <translation>Неге үзіліске тергеуші жауапты, содан кейін Enter</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>кетті</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Кетеді</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Қайтып келді</translation>
    </message>
    <message>
        <source>A few words are enough: the protocol prints them.</source>
        <translation>Бірнеше сөз жеткілікті: олар хаттамаға енгізіледі.</translation>
    </message>
    <message>
        <source>Nobody guards the pause now. Choose who may let the talk go on.</source>
        <translation>Қазір үзіліске ешкім жауап бермейді. Әңгімені жалғастыруға кім рұқсат беретінін таңдаңыз.</translation>
    </message>
    <message>
        <source>This person is already in the list.</source>
        <translation>Бұл адам тізімде бар.</translation>
    </message>
    <message>
        <source>The rules keep this person out.</source>
        <translation>Ережелер бойынша бұл адам қатыса алмайды.</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Сұрақтарға оралу</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Жаңа адам</translation>
    </message>
    <message>
        <source>They are entered and informed before they come in.</source>
        <translation>Бөлмеге кірмес бұрын тізімге енгізіліп, құқықтары түсіндіріледі.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Read it aloud or let it be read, answer questions, then let them sign.</source>
        <translation>Дауыстап оқып беріңіз немесе өзі оқысын, сұрақтарына жауап беріңіз, содан кейін қол қойсын.</translation>
    </message>
    <message>
        <source>Confirm and go on</source>
        <translation>Растап, жалғастыру</translation>
    </message>
    <message>
        <source>What the rules say of their coming.</source>
        <translation>Бұл адамның қатысуы туралы ережелер.</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Кіргізу</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Мұнда кім бар</translation>
    </message>
    <message>
        <source>Coming and going stand in the record with their time.</source>
        <translation>Келу мен кету уақытымен бірге жазбада қалады.</translation>
    </message>
    <message>
        <source>Somebody new comes</source>
        <translation>Жаңа адам келді</translation>
    </message>
    <message>
        <source>Do not let in</source>
        <translation>Кіргізбеу</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Put back: {name}</source>
        <translation>Қайтару: {name}</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Begin with yourself.</source>
        <translation>Әлі ешкім енгізілмеген. Алдымен өзіңізді енгізіңіз.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Қатысушы қосу</translation>
    </message>
    <message>
        <source>Guardian of the pause</source>
        <translation>Үзіліске жауапты адам</translation>
    </message>
    <message>
        <source>Whoever alone lets the talk go on after a pause, or ends it.</source>
        <translation>Үзілістен кейін әңгімелесуді жалғастыруды немесе аяқтауды тек осы адам шешеді.</translation>
    </message>
    <message>
        <source>The child&apos;s wish</source>
        <translation>Баланың қалауы</translation>
    </message>
    <message>
        <source>The child was asked alone whom they want to have there</source>
        <translation>Қасында кімнің болғанын қалайтыны баланың өзінен оңаша сұралды</translation>
    </message>
    <message>
        <source>Whom the child wants there, and whom not, in the child&apos;s words</source>
        <translation>Кімді қалайды, кімді қаламайды – баланың өз сөзімен</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>What the rules say now</source>
        <translation>Қазір ережелер не дейді</translation>
    </message>
    <message>
        <source>What the child will be told</source>
        <translation>Балаға не айтылады</translation>
    </message>
    <message>
        <source>Somebody is late or refuses</source>
        <translation>Біреу кешікті немесе бас тартты</translation>
    </message>
    <message>
        <source>This person is already in the list.</source>
        <translation>Бұл адам тізімде бар.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Қатысушы</translation>
    </message>
    <message>
        <source>Enter now what is known; the rest can be added at the door.</source>
        <translation>Белгілісін қазір енгізіңіз, қалғанын адам келгенде қосуға болады.</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Сақтамау</translation>
    </message>
    <message>
        <source>Keep this person</source>
        <translation>Тізімге енгізу</translation>
    </message>
    <message>
        <source>Read it aloud or let it be read, answer questions, then let them sign.</source>
        <translation>Дауыстап оқыңыз немесе оқуға беріңіз, сұрақтарына жауап беріңіз, содан кейін қол қойғызыңыз.</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Тізімге оралу</translation>
    </message>
    <message>
        <source>Confirm and go on</source>
        <translation>Растап, жалғастыру</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Әрі қарай</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Қазір не істеуге болады</translation>
    </message>
    <message>
        <source>Said aloud once the recording runs and the child has come in.</source>
        <translation>Жазба жүріп тұрып, бала кірген соң ауызша айтылады.</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Қатысушыларға оралу</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Кім қатысады</translation>
    </message>
    <message>
        <source>Adults first, without the child. Enter everybody, explain, let them sign.</source>
        <translation>Алдымен ересектер, баласыз. Әрқайсысын енгізіп, түсіндіріп, қол қойғызыңыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сақтап, жалғастыру</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Show who was removed</source>
        <translation>Шығарылғандарды көрсету</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Пайдаланушы қосу</translation>
    </message>
    <message>
        <source>People who sign in</source>
        <translation>Бағдарлама пайдаланушылары</translation>
    </message>
    <message>
        <source>Everybody signs in under their own name, so the audit says who did what. At least one administrator stays.</source>
        <translation>Әркім өз атымен кіреді, сондықтан журналда кімнің не істегені көрінеді. Кемінде бір әкімші әрқашан қалады.</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Жаңа құпиясөз: {name}</translation>
    </message>
    <message>
        <source>Choose a passphrase for the first sign-in and tell it to the person alone. The program then asks for one that only they know.</source>
        <translation>Алғашқы кіруге арналған құпиясөзді таңдап, оны сол адамның өзіне ғана айтыңыз. Кірген соң бағдарлама одан өзі ғана білетін құпиясөзді сұрайды.</translation>
    </message>
    <message>
        <source>{name} signs in with the passphrase that you chose, and is then asked for another.</source>
        <translation>{name} сіз таңдаған құпиясөзбен кіреді, содан кейін бағдарлама одан басқасын таңдауды сұрайды.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}: шығару керек пе?</translation>
    </message>
    <message>
        <source>They sign in no more. What they did stays, with their name, and so does the audit of it.</source>
        <translation>Бұл адам енді бағдарламаға кіре алмайды. Оның істегені де, журналдағы аты-жөні де сақталады.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Шығару</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} пайдаланушылар қатарынан шығарылды.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Takes part as</source>
        <translation>Кім ретінде қатысады</translation>
    </message>
    <message>
        <source>Surname, first name, patronymic</source>
        <translation>Тегі, аты, әкесінің аты</translation>
    </message>
    <message>
        <source>Post and body, or who they are to the child</source>
        <translation>Лауазымы мен мекемесі немесе балаға кім болып келеді</translation>
    </message>
    <message>
        <source>Where they are while the child speaks</source>
        <translation>Бала сөйлегенде қайда болады</translation>
    </message>
    <message>
        <source>Number and date of the order of appointment</source>
        <translation>Тағайындау туралы қаулының нөмірі мен күні</translation>
    </message>
    <message>
        <source>Identity document, if asked for</source>
        <translation>Жеке басын куәландыратын құжат, сұралса</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>What may stand in the way</source>
        <translation>Қатысуға не кедергі болуы мүмкін</translation>
    </message>
    <message>
        <source>Tick what is so</source>
        <translation>Сәйкес келетінін белгілеңіз</translation>
    </message>
    <message>
        <source>is also a witness in this case</source>
        <translation>осы іс бойынша өзі де куә</translation>
    </message>
    <message>
        <source>teaches the child</source>
        <translation>баланың мұғалімі</translation>
    </message>
    <message>
        <source>has no lawful part in the case (press, public, relative)</source>
        <translation>қатысуға заңды негізі жоқ (баспасөз, қоғам өкілі, туыс)</translation>
    </message>
    <message>
        <source>Conflict declared, by whom and of what kind</source>
        <translation>Мәлімделген мүдделер қақтығысы: кім мәлімдеді, қандай</translation>
    </message>
    <message>
        <source>For example: the representative is suspected, or puts pressure on the child.</source>
        <translation>Мысалы: өкіл күдікті немесе балаға қысым көрсетеді.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name not entered</source>
        <translation>Аты-жөні енгізілмеген</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>№ {number} қаулы</translation>
    </message>
    <message>
        <source>guards the pause</source>
        <translation>үзіліске жауапты</translation>
    </message>
    <message>
        <source>Explain and sign</source>
        <translation>Түсіндіріп, қол қойғызу</translation>
    </message>
    <message>
        <source>See what was explained</source>
        <translation>Не түсіндірілгенін көру</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Conflict declared: {what}</source>
        <translation>Мүдделер қақтығысы мәлімделді: {what}</translation>
    </message>
    <message>
        <source>Still to do: {what}</source>
        <translation>Қалғаны: {what}</translation>
    </message>
    <message>
        <source>Done; refused to sign: {what}</source>
        <translation>Түсіндірілді; қол қоюдан бас тартқаны: {what}</translation>
    </message>
    <message>
        <source>Everything is explained and signed</source>
        <translation>Бәрі түсіндірілді, қол қойылды</translation>
    </message>
</context>
<context>
    <name>PhaseList</name>
    <message>
        <source>Phases of the interview</source>
        <translation>Жауап алу кезеңдері</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>өтілді</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>алда</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Lines in the picture</source>
        <translation>Бейнедегі сызықтар</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Бала</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>child</source>
        <translation>бала</translation>
    </message>
    <message>
        <source>door</source>
        <translation>есік</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>{number}-камераның бейнесі</translation>
    </message>
    <message>
        <source>The program sees movement only. Who is there, you see yourself.</source>
        <translation>Бағдарлама қозғалысты ғана байқайды. Кадрда кім барын өзіңіз көресіз.</translation>
    </message>
    <message>
        <source>Test the sound again</source>
        <translation>Дыбысты қайта тексеру</translation>
    </message>
    <message>
        <source>The picture is being looked at</source>
        <translation>Бейне тексеріліп жатыр</translation>
    </message>
</context>
<context>
    <name>PieceModel</name>
    <message>
        <source>Original</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Аударма</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>has to sign by certificate</source>
        <translation>сертификатпен қол қоюы керек</translation>
    </message>
    <message>
        <source>may sign by certificate</source>
        <translation>сертификатпен қол қоя алады</translation>
    </message>
    <message>
        <source>the certificate&apos;s name cannot be read here</source>
        <translation>сертификаттағы аты-жөні мұнда оқылмайды</translation>
    </message>
    <message>
        <source>This is not the name of the person who signs here.</source>
        <translation>Сертификаттағы аты-жөні осы жерде қол қоятын адамдікі емес.</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Before whom the child speaks</source>
        <translation>Процестік әрекет</translation>
    </message>
    <message>
        <source>Only testimony deposited before the investigating judge (art. 217) spares the child a summons to court; for a minor the request must be granted and is decided within 24 hours.</source>
        <translation>Баланы сотқа шақырудан тек тергеу судьясының айғақтарды сақтауға қоюы (217-бап) босатады; кәмелетке толмаған адамға қатысты өтінішхат міндетті түрде қанағаттандырылады және 24 сағат ішінде қаралады.</translation>
    </message>
    <message>
        <source>What it will be about</source>
        <translation>Не туралы болады</translation>
    </message>
    <message>
        <source>Signs of grooming that the case file speaks of</source>
        <translation>Іс материалдары көрсететін груминг белгілері</translation>
    </message>
    <message>
        <source>Planned length in minutes</source>
        <translation>Жоспарланған ұзақтығы, минут</translation>
    </message>
    <message>
        <source>Breaks are not counted; a day has 240.</source>
        <translation>Үзілістер есептелмейді; күніне 240 минуттан аспайды.</translation>
    </message>
    <message>
        <source>Language of the interview</source>
        <translation>Жауап алу тілі</translation>
    </message>
    <message>
        <source>What is needed or to be feared</source>
        <translation>Не қажет, қандай қауіп бар</translation>
    </message>
    <message>
        <source>an interpreter</source>
        <translation>аудармашы</translation>
    </message>
    <message>
        <source>a sign language interpreter</source>
        <translation>ымдау тілінің аудармашысы</translation>
    </message>
    <message>
        <source>a doctor</source>
        <translation>дәрігер</translation>
    </message>
    <message>
        <source>the child would not be safe in the presence of the suspect</source>
        <translation>күдіктінің қатысуы бала үшін қауіпті</translation>
    </message>
    <message>
        <source>The psychologist&apos;s opinion after the preparatory talk</source>
        <translation>Психологтың алдын ала әңгімеден кейінгі қорытындысы</translation>
    </message>
    <message>
        <source>Is the child ready?</source>
        <translation>Бала дайын ба?</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Психолог</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Негіздері</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>Why the interview is not held</source>
        <translation>Жауап алу неге өткізілмейді</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Іске оралу</translation>
    </message>
    <message>
        <source>Save the act as PDF</source>
        <translation>Актіні PDF түрінде сақтау</translation>
    </message>
    <message>
        <source>On to the room</source>
        <translation>Бөлмеге өту</translation>
    </message>
    <message>
        <source>End the plan with an act</source>
        <translation>Жоспарды актімен аяқтау</translation>
    </message>
    <message>
        <source>The interview is not held</source>
        <translation>Жауап алу өткізілмейді</translation>
    </message>
    <message>
        <source>Print the act</source>
        <translation>Актіні басып шығару</translation>
    </message>
    <message>
        <source>This interview stands at “{standing}”: the plan can be read, not changed.</source>
        <translation>Бұл жауап алудың күйі: «{standing}». Жоспарды оқуға болады, өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>End this plan?</source>
        <translation>Бұл жоспарды аяқтайсыз ба?</translation>
    </message>
    <message>
        <source>Nothing is recorded, and an act says why. A later interview is a plan of its own.</source>
        <translation>Ештеңе жазылмайды, себебі актіде көрсетіледі. Келесі жауап алуға жаңа жоспар жасалады.</translation>
    </message>
    <message>
        <source>Go on planning</source>
        <translation>Жоспарлауды жалғастыру</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Жоспарды аяқтау</translation>
    </message>
</context>
<context>
    <name>PlayerView</name>
    <message>
        <source>There is no loudspeaker: the picture plays without sound.</source>
        <translation>Дыбыс құрылғысы жоқ: бейне дыбыссыз ойнатылады.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Уақыт шкаласы</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Бейне</translation>
    </message>
    <message>
        <source>Space, K</source>
        <translation>Бос орын, K</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>ойнату, кідірту</translation>
    </message>
    <message>
        <source>10 seconds back, on</source>
        <translation>10 секунд артқа, алға</translation>
    </message>
    <message>
        <source>5 seconds back, on</source>
        <translation>5 секунд артқа, алға</translation>
    </message>
    <message>
        <source>one picture back, on</source>
        <translation>бір кадр артқа, алға</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>баяуырақ, жылдамырақ</translation>
    </message>
    <message>
        <source>louder, softer, sound off</source>
        <translation>қаттырақ, ақырынырақ, дыбыссыз</translation>
    </message>
    <message>
        <source>arrange two cameras, swap them</source>
        <translation>екі камераны орналастыру, орнын ауыстыру</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Пернелер (F1)</translation>
    </message>
    <message>
        <source>to the next question, the one before</source>
        <translation>келесі сұраққа, алдыңғысына</translation>
    </message>
    <message>
        <source>to the next pause, the one before</source>
        <translation>келесі үзіліске, алдыңғысына</translation>
    </message>
    <message>
        <source>find in the words</source>
        <translation>сөздерден іздеу</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>to the beginning, to the end</source>
        <translation>басына, соңына</translation>
    </message>
    <message>
        <source>full screen; Esc leaves it</source>
        <translation>бүкіл экранға; Esc – шығу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message>
        <source>The text was changed after somebody had signed it by hand. Let them read it and sign again.</source>
        <translation>Қолмен қол қойылғаннан кейін мәтін өзгертілді. Қол қойғандар оны оқып шығып, қайта қол қойсын.</translation>
    </message>
    <message>
        <source>A remark was typed and is not in the protocol yet. Add it, or clear its field.</source>
        <translation>Ескерту терілді, бірақ хаттамаға әлі енгізілмеді. Оны қосыңыз немесе өрісті тазалаңыз.</translation>
    </message>
    <message>
        <source>Not translated: {count}. These words stand as they were said.</source>
        <translation>Аударылмағаны: {count}. Бұл сөздер айтылған тілінде қалады.</translation>
    </message>
    <message>
        <source>The protocol is being signed or put in its place. Close the window afterwards.</source>
        <translation>Хаттамаға қол қойылуда немесе ол жазбаға қосылуда. Терезені содан кейін жабыңыз.</translation>
    </message>
    <message>
        <source>What was recorded is being read. It takes a moment.</source>
        <translation>Жазылғаны оқылуда. Біраз күте тұрыңыз.</translation>
    </message>
    <message>
        <source>Fix the pages now?</source>
        <translation>Беттерді қазір түзетуге жабасыз ба?</translation>
    </message>
    <message>
        <source>Text, remarks and drawn signatures then stand as they are. Certificates sign afterwards; once the first of them has signed, nothing in the document can be changed.</source>
        <translation>Бұдан кейін мәтін, ескертулер және қолмен қойылған қолтаңбалар сол күйінде қалады. Содан соң сертификаттармен қол қойылады; біріншісінен кейін құжатта ештеңе өзгертілмейді.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Жазуды жалғастыру</translation>
    </message>
    <message>
        <source>Fix the pages</source>
        <translation>Беттерді түзетуге жабу</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Тізімге</translation>
    </message>
    <message>
        <source>Seal without the protocol</source>
        <translation>Хаттамасыз бекіту</translation>
    </message>
    <message>
        <source>Open the pages again</source>
        <translation>Беттерді қайта ашу</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Хаттама</translation>
    </message>
    <message>
        <source>Signatures under the protocol</source>
        <translation>Хаттамаға қол қою</translation>
    </message>
    <message>
        <source>Attach and go on to the seal</source>
        <translation>Қосып, бекітуге өту</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Аттап өту</translation>
    </message>
    <message>
        <source>Asked (Enter)</source>
        <translation>Қойылды (Enter)</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Содан кейін</translation>
    </message>
    <message>
        <source>Who puts the question to the child</source>
        <translation>Балаға сұрақты кім қояды</translation>
    </message>
    <message>
        <source>Choose a word of the child&apos;s with the keys 1 to 9.</source>
        <translation>1–9 пернелерімен баланың сөзін таңдаңыз.</translation>
    </message>
    <message>
        <source>This question needs a word of the child&apos;s: F3 writes one down.</source>
        <translation>Бұл сұраққа баланың сөзі керек: F3 басып, сөзді жазып алыңыз.</translation>
    </message>
    <message>
        <source>Choose a phase on the left, or press N to begin.</source>
        <translation>Бастау үшін сол жақтан кезеңді таңдаңыз немесе N басыңыз.</translation>
    </message>
    <message>
        <source>Everything in this phase was asked. N goes on to the next one.</source>
        <translation>Бұл кезеңдегі сұрақтар бітті. Келесі кезеңге өту үшін N басыңыз.</translation>
    </message>
    <message>
        <source>asked already</source>
        <translation>бұрын қойылған</translation>
    </message>
</context>
<context>
    <name>QuestionDesk</name>
    <message>
        <source>Silence is kept. It ends with whatever comes next.</source>
        <translation>Үнсіздік сақталуда. Келесі әрекетпен аяқталады.</translation>
    </message>
    <message>
        <source>Nothing was entered yet that could be put right.</source>
        <translation>Түзететін ештеңе әлі енгізілген жоқ.</translation>
    </message>
    <message>
        <source>Is the child in the room?</source>
        <translation>Бала бөлмеде ме?</translation>
    </message>
    <message>
        <source>From then on the time counts for which the child is heard.</source>
        <translation>Осы сәттен бастап баланың тыңдалған уақыты есептеледі.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Әлі жоқ</translation>
    </message>
    <message>
        <source>The child is in the room</source>
        <translation>Бала бөлмеде</translation>
    </message>
    <message>
        <source>The child has left</source>
        <translation>Бала шықты</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions of this phase</source>
        <translation>Осы кезеңнің сұрақтары</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Start</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Case and child</source>
        <translation>Іс және бала</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Қатысушылар</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Рұқсат</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Құрылғылар</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Жауап алу</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Хаттама</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Something is missing here</source>
        <translation>Мұнда бірдеңе жетіспейді</translation>
    </message>
    <message>
        <source>Step: {name}</source>
        <translation>Қадам: {name}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>No reason is enough here: the recording cannot start without it.</source>
        <translation>Бұл жерде себеп көрсету жеткіліксіз: бұл орындалмайынша жазба басталмайды.</translation>
    </message>
    <message>
        <source>Reason, for the protocol</source>
        <translation>Себебі (хаттамаға енгізіледі)</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Пернелер (F1)</translation>
    </message>
    <message>
        <source>Swap the cameras (X)</source>
        <translation>Камераларды ауыстыру (X)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Жазуды тоқтату</translation>
    </message>
    <message>
        <source>Back to the devices</source>
        <translation>Құрылғыларға оралу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Белгілер мен ескертпелер</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Жасыру</translation>
    </message>
    <message>
        <source>mark this moment</source>
        <translation>осы сәтті белгілеу</translation>
    </message>
    <message>
        <source>mark, also while writing</source>
        <translation>мәтін теріп жатқанда да белгілеу</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>ескертпе жазу</translation>
    </message>
    <message>
        <source>swap the cameras: which one is large</source>
        <translation>камераларды ауыстыру: қайсысы үлкен көрінеді</translation>
    </message>
    <message>
        <source>keep what was written</source>
        <translation>жазылғанды сақтау</translation>
    </message>
    <message>
        <source>back, without change</source>
        <translation>өзгеріссіз оралу</translation>
    </message>
    <message>
        <source>stop (asks first)</source>
        <translation>тоқтату (алдымен сұрайды)</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>осы жадынама</translation>
    </message>
    <message>
        <source>Camera {number}: {name}</source>
        <translation>{number}-камера: {name}</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Өтті</translation>
    </message>
    <message>
        <source>Time that fits</source>
        <translation>Сыяды</translation>
    </message>
</context>
<context>
    <name>RecordingWords</name>
    <message>
        <source>The recording could not be started</source>
        <translation>Жазуды бастау мүмкін болмады</translation>
    </message>
    <message>
        <source>The recording could not be closed</source>
        <translation>Жазбаны жабу мүмкін болмады</translation>
    </message>
    <message>
        <source>The recording is being started</source>
        <translation>Жазу басталып жатыр</translation>
    </message>
    <message>
        <source>Recording is being stopped</source>
        <translation>Жазу тоқтатылып жатыр</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Жазу жүріп жатыр</translation>
    </message>
    <message>
        <source>Disk 1: master copy</source>
        <translation>1-диск: түпнұсқа</translation>
    </message>
    <message>
        <source>Disk {number}: copy</source>
        <translation>{number}-диск: көшірме</translation>
    </message>
    <message>
        <source>is being opened</source>
        <translation>ашылып жатыр</translation>
    </message>
    <message>
        <source>takes nothing more: {reason}</source>
        <translation>жазба қабылдамайды: {reason}</translation>
    </message>
    <message>
        <source>is being written</source>
        <translation>жазылып жатыр</translation>
    </message>
    <message>
        <source>is being written, {time} fit</source>
        <translation>жазылып жатыр, {time} сыяды</translation>
    </message>
</context>
<context>
    <name>RemarksPart</name>
    <message>
        <source>another place</source>
        <translation>басқа жері</translation>
    </message>
    <message>
        <source>Who knows what it says</source>
        <translation>Хаттамамен кім танысты</translation>
    </message>
    <message>
        <source>Remarks and additions</source>
        <translation>Ескертулер мен толықтырулар</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Кім айтады</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Бұл не</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>ескерту</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>толықтыру</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Өз сөзімен</translation>
    </message>
    <message>
        <source>Once added it stays as it is; more goes into a new item.</source>
        <translation>Қосылғаны сол күйінде қалады; тағы айтары болса, жаңа тармаққа жазылады.</translation>
    </message>
    <message>
        <source>Add to the protocol</source>
        <translation>Хаттамаға қосу</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Соңғысын қайтарып алу</translation>
    </message>
    <message>
        <source>Certified correction (art. 199.6)</source>
        <translation>Куәландырылған түзету (199-б. 6-бөл.)</translation>
    </message>
    <message>
        <source>Which answer</source>
        <translation>Қай жауап</translation>
    </message>
    <message>
        <source>Which statement</source>
        <translation>Қай жері</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Қалай жазылған</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Дұрысы</translation>
    </message>
    <message>
        <source>Who certifies it</source>
        <translation>Кім куәландырады</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Түзетуді қосу</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>has read it</source>
        <translation>өзі оқыды</translation>
    </message>
    <message>
        <source>read aloud</source>
        <translation>дауыстап оқылды</translation>
    </message>
    <message>
        <source>Nobody has remarked on anything yet.</source>
        <translation>Әзірге ескерту жоқ.</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>{number}-жауап</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay – {package}</source>
        <translation>Жазбаны көру – {package}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Sealed by {subject}; time of sealing, as the seal says: {time}</source>
        <translation>Бекіткен: {subject}; бекітуде көрсетілген уақыты: {time}</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>The records come back as they were when the backup was made. Recordings made since then are on their disks; the program will ask whose they are.</source>
        <translation>Қойма көшірме жасалған кездегі күйіне қайтады. Содан кейінгі жазбалар өз дискілерінде тұр; бағдарлама олардың қай балаға қатысты екенін сұрайды.</translation>
    </message>
    <message>
        <source>Folder of the backup (interview-vault-…)</source>
        <translation>Сақтық көшірменің қалтасы (interview-vault-…)</translation>
    </message>
    <message>
        <source>Sign-in name of an administrator</source>
        <translation>Әкімшінің пайдаланушы аты</translation>
    </message>
    <message>
        <source>Passphrase, as it was when the backup was made</source>
        <translation>Көшірме жасалған кездегі құпиясөз</translation>
    </message>
</context>
<context>
    <name>RoomCheckPage</name>
    <message>
        <source>Is the room ready for the child?</source>
        <translation>Бөлме балаға дайын ба?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Бейне мен дыбыс</translation>
    </message>
    <message>
        <source>Clock, disks, power</source>
        <translation>Сағат, дискілер, қуат көзі</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Қорытынды</translation>
    </message>
    <message>
        <source>The level test has not been good yet.</source>
        <translation>Дыбысты тексеру әзірге жақсы нәтиже берген жоқ.</translation>
    </message>
    <message>
        <source>The clock was not compared.</source>
        <translation>Сағат салыстырылмаған.</translation>
    </message>
    <message>
        <source>The disks are being looked at.</source>
        <translation>Дискілер тексеріліп жатыр.</translation>
    </message>
    <message>
        <source>A disk has too little space for the planned time and half as much again.</source>
        <translation>Дискіде орын аз: жоспарланған уақыттың бір жарым еселігіне жетуі керек.</translation>
    </message>
    <message>
        <source>Not ticked: {line}</source>
        <translation>Белгіленбеген: {line}</translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation>Келесі: {part}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>You can go on and come back. The recording cannot start before this is settled.</source>
        <translation>Әрі қарай өтіп, кейін оралуға болады. Бұл шешілмейінше жазба басталмайды.</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>is being opened</source>
        <translation>ашылып жатыр</translation>
    </message>
    <message>
        <source>Gives no picture: {reason}</source>
        <translation>Бейне жоқ: {reason}</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} a second</source>
        <translation>{width} × {height}, секундына {rate} кадр</translation>
    </message>
    <message>
        <source>{picture}. The camera gives less than was chosen; it is recorded at this size.</source>
        <translation>{picture}. Камера таңдалғаннан аз береді; жазба осы өлшемде болады.</translation>
    </message>
    <message>
        <source>Gives no sound: {reason}</source>
        <translation>Дыбыс жоқ: {reason}</translation>
    </message>
    <message>
        <source>one channel</source>
        <translation>бір арна</translation>
    </message>
    <message>
        <source>two channels</source>
        <translation>екі арна</translation>
    </message>
    <message>
        <source>Master copy</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Жұмыс көшірмесі</translation>
    </message>
    <message>
        <source>is being looked at</source>
        <translation>тексеріліп жатыр</translation>
    </message>
    <message>
        <source>{free} free, {time} fit</source>
        <translation>{free} бос, {time} сыяды</translation>
    </message>
    <message>
        <source>Same disk as the master copy: if it fails, both are lost.</source>
        <translation>Түпнұсқамен бір дискіде: диск істен шықса, екеуі де жоғалады.</translation>
    </message>
    <message>
        <source>Nothing can be written here: {reason}. Connect the disk or have it checked.</source>
        <translation>Мұнда жазу мүмкін емес: {reason}. Дискіні қосыңыз немесе тексертіңіз.</translation>
    </message>
    <message>
        <source>Only {time} fit, but {planned} are planned. Free some space or connect another disk.</source>
        <translation>Тек {time} жазба сыяды, ал жоспарланғаны – {planned}. Орын босатыңыз немесе басқа диск қосыңыз.</translation>
    </message>
    <message>
        <source>Can open the recording: {count} keys</source>
        <translation>Жазбаны аша алатын кілттер саны: {count}</translation>
    </message>
    <message>
        <source>Seals the recording</source>
        <translation>Жазбаны бекітетін сертификат</translation>
    </message>
    <message>
        <source>Its passphrase will be asked for when sealing.</source>
        <translation>Құпиясөзі бекіту кезінде сұралады.</translation>
    </message>
    <message>
        <source>Seals the recording: {subject}</source>
        <translation>Жазбаны бекітетін сертификат: {subject}</translation>
    </message>
    <message>
        <source>The room is being looked at.</source>
        <translation>Бөлме тексеріліп жатыр.</translation>
    </message>
    <message>
        <source>Camera {number} gives no picture. Check its cable or choose another one.</source>
        <translation>{number}-камера бейне бермейді. Кабелін тексеріңіз немесе басқа камераны таңдаңыз.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Check its cable or choose another one.</source>
        <translation>Микрофон дыбыс бермейді. Кабелін тексеріңіз немесе басқа микрофонды таңдаңыз.</translation>
    </message>
    <message>
        <source>Disk {number}: {trouble}</source>
        <translation>{number}-диск: {trouble}</translation>
    </message>
    <message>
        <source>The devices are being opened.</source>
        <translation>Құрылғылар ашылып жатыр.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Rules</source>
        <translation>Ережелер</translation>
    </message>
    <message>
        <source>The rules say who must be there and what must be done before a recording may start.</source>
        <translation>Ережелер жазу басталмас бұрын кімнің болуы және не істелуі керегін айтады.</translation>
    </message>
    <message>
        <source>Start impossible without it: {block}. With a written reason: {reason}. Advice: {advise}.</source>
        <translation>Онсыз бастауға болмайтын талаптар: {block}. Жазбаша себеппен өтуге болатындары: {reason}. Кеңестер: {advise}.</translation>
    </message>
    <message>
        <source>Rules that counsel has not confirmed yet: {count} of {all}.</source>
        <translation>Заңгер әлі растамаған ережелер: {count}, барлығы {all}.</translation>
    </message>
    <message>
        <source>Hold single rules more strictly</source>
        <translation>Жекелеген ережелерді қатаңдату</translation>
    </message>
    <message>
        <source>A rule can be held more strictly than in the set, never less. What blocks already is not listed.</source>
        <translation>Ережені жинақтағыдан қатаң қолдануға болады, жұмсартуға болмайды. Онсыз да басталуға жол бермейтін ережелер көрсетілмеген.</translation>
    </message>
    <message>
        <source>The records lock themselves after so many minutes without a touch</source>
        <translation>Қойма неше минут әрекетсіздіктен кейін өзі құлыпталады</translation>
    </message>
    <message>
        <source>Never during a recording. Ctrl+L locks them at once.</source>
        <translation>Жазу кезінде құлыпталмайды. Ctrl+L бірден құлыптайды.</translation>
    </message>
</context>
<context>
    <name>ScribeLine</name>
    <message>
        <source>Kept: {words}</source>
        <translation>Жазылды: {words}</translation>
    </message>
    <message>
        <source>Written by {name}</source>
        <translation>Жазып отырған – {name}</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Сөз</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Белгі</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Сұрақ</translation>
    </message>
    <message>
        <source>Whose question</source>
        <translation>Кімнің сұрағы</translation>
    </message>
    <message>
        <source>A note to the record, then Enter</source>
        <translation>Жазбаға белгі, сосын Enter</translation>
    </message>
    <message>
        <source>The child&apos;s own word, then Enter</source>
        <translation>Баланың өз сөзі, сосын Enter</translation>
    </message>
    <message>
        <source>What the child answered, in the first person, then Enter</source>
        <translation>Жауап бірінші жақта, сосын Enter</translation>
    </message>
    <message>
        <source>The question as it was handed in, then Enter</source>
        <translation>Берілген сұрақ, сосын Enter</translation>
    </message>
    <message>
        <source>This is the child&apos;s real name. In the record the child is {alias}.</source>
        <translation>Бұл – баланың шын аты. Жазбада бала {alias} деп аталады.</translation>
    </message>
</context>
<context>
    <name>SealPanel</name>
    <message>
        <source>Seal</source>
        <translation>Бекіту</translation>
    </message>
    <message>
        <source>Each recording is sealed with this room&apos;s certificate. Anybody can check the seal without a key.</source>
        <translation>Әр жазба осы бөлменің сертификатымен бекітіледі. Бекітуді кез келген адам кілтсіз тексере алады.</translation>
    </message>
    <message>
        <source>Use a certificate that the organisation has</source>
        <translation>Ұйымда бар сертификатты қолдану</translation>
    </message>
    <message>
        <source>Make a certificate for this room</source>
        <translation>Осы бөлмеге сертификат жасау</translation>
    </message>
    <message>
        <source>Save the authority&apos;s certificate for the court…</source>
        <translation>Орталықтың сертификатын сот үшін сақтау…</translation>
    </message>
    <message>
        <source>The seal cannot be used</source>
        <translation>Бекіту сертификатын пайдалану мүмкін емес</translation>
    </message>
    <message>
        <source>This room has no seal yet</source>
        <translation>Бұл бөлмеде бекіту сертификаты әлі жоқ</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>{day} дейін жарамды</translation>
    </message>
    <message>
        <source>Fingerprint of the authority (SHA-256). Hand it to the court on paper: trust rests on it.</source>
        <translation>Куәландырушы орталықтың таңбасы (SHA-256). Оны сотқа қағазға басып беріңіз: сенім осыған негізделеді.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate was saved: {path}</source>
        <translation>Орталықтың сертификаты сақталды: {path}</translation>
    </message>
</context>
<context>
    <name>SealingAhead</name>
    <message>
        <source>The master is on a medium that can be rewritten. Why?</source>
        <translation>Түпнұсқа қайта жазуға болатын тасымалдағышта. Себебі қандай?</translation>
    </message>
    <message>
        <source>The master belongs on a medium that cannot be rewritten. The reason is kept with the session.</source>
        <translation>Түпнұсқа қайта жазуға болмайтын тасымалдағышта сақталуға тиіс. Себебі сессиямен бірге сақталады.</translation>
    </message>
    <message>
        <source>Will be sealed</source>
        <translation>Бекітіледі</translation>
    </message>
    <message>
        <source>With the seal</source>
        <translation>Бекіту сертификаты</translation>
    </message>
    <message>
        <source>Can open it</source>
        <translation>Кім аша алады</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Көшірмелер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>СДТБТ № {number}</translation>
    </message>
    <message>
        <source>Session {session}</source>
        <translation>Сессия {session}</translation>
    </message>
    <message>
        <source>Recording {length}, parts: {parts}</source>
        <translation>Жазба {length}, бөліктері: {parts}</translation>
    </message>
    <message>
        <source>Things shown and made: {count}</source>
        <translation>Көрсетілген және жасалған материалдар: {count}</translation>
    </message>
    <message>
        <source>The protocol is attached; signatures beside it: {count}</source>
        <translation>Хаттама қоса тіркелген; оған бөлек қойылған қолтаңбалар: {count}</translation>
    </message>
    <message>
        <source>No protocol is attached.</source>
        <translation>Хаттама қоса тіркелмеген.</translation>
    </message>
    <message>
        <source>The certificate is opened when it is sealed.</source>
        <translation>Сертификат бекіту кезінде ашылады.</translation>
    </message>
    <message>
        <source>valid {since} to {until}</source>
        <translation>жарамдылық мерзімі: {since}–{until}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Кілт</translation>
    </message>
    <message>
        <source>This computer only until it is sealed</source>
        <translation>Осы компьютер бекітілгенге дейін ғана</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Жұмыс көшірмесі</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>жауап бермейді</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>бос орын: {size}</translation>
    </message>
    <message>
        <source>can be rewritten</source>
        <translation>қайта жазуға болады</translation>
    </message>
    <message>
        <source>cannot be rewritten</source>
        <translation>қайта жазуға болмайды</translation>
    </message>
    <message>
        <source>{name}: {folder} (sealed already)</source>
        <translation>{name}: {folder} (бекітілген)</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>The recording is being sealed. Close the window afterwards.</source>
        <translation>Жазба бекітіліп жатыр. Терезені ол аяқталған соң жабыңыз.</translation>
    </message>
    <message>
        <source>Play to the people present</source>
        <translation>Қатысушыларға ойнату</translation>
    </message>
    <message>
        <source>End the playback</source>
        <translation>Ойнатуды аяқтау</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Басына</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>Тізімге</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>Қазір бекіту</translation>
    </message>
    <message>
        <source>Finish the sealing</source>
        <translation>Бекітуді аяқтау</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайталау</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>Жаңа жазба</translation>
    </message>
    <message>
        <source>Copies and labels</source>
        <translation>Көшірмелер мен заттаңбалар</translation>
    </message>
    <message>
        <source>Passphrase of the seal certificate</source>
        <translation>Бекіту сертификатының құпиясөзі</translation>
    </message>
    <message>
        <source>The recording is not sealed yet. Close the window?</source>
        <translation>Жазба әлі бекітілмеген. Терезені жабасыз ба?</translation>
    </message>
    <message>
        <source>It is kept and can be sealed later from the start page, but it can then no longer be played here.</source>
        <translation>Ол сақталады, оны кейін бастапқы беттен бекітуге болады, бірақ мұнда енді ойнатылмайды.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Осында қалу</translation>
    </message>
    <message>
        <source>Close without sealing</source>
        <translation>Бекітпей жабу</translation>
    </message>
    <message>
        <source>This computer can no longer open the recording. Only the holders of the custodians&apos; keys can.</source>
        <translation>Бұл компьютер жазбаны енді аша алмайды. Оны тек сақтаушылар өз кілттерімен ашады.</translation>
    </message>
    <message>
        <source>Media digest (SHA-256), as it stands in the protocol: for picture and sound as recorded.</source>
        <translation>Жазбаның хэш-сомасы (SHA-256), хаттамада да осы көрсетілген: ол жазылған бейне мен дыбысқа дәл сәйкес келеді.</translation>
    </message>
    <message>
        <source>Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded.</source>
        <translation>Жазбаның хэш-сомасы (SHA-256). Оны хаттамаға енгізіңіз: ол жазылған бейне мен дыбысқа дәл сәйкес келеді.</translation>
    </message>
    <message>
        <source>The recording is sealed</source>
        <translation>Жазба бекітілді</translation>
    </message>
    <message>
        <source>Each copy was read back from its disk and checked.</source>
        <translation>Әр көшірме дискісінен қайта оқылып, тексерілді.</translation>
    </message>
    <message>
        <source>The recording is being sealed</source>
        <translation>Жазба бекітіліп жатыр</translation>
    </message>
    <message>
        <source>This takes a moment. Please leave the disks connected.</source>
        <translation>Бұл біраз уақыт алады. Дискілерді ажыратпаңыз.</translation>
    </message>
    <message>
        <source>The recording is being put in order</source>
        <translation>Жазба ретке келтіріліп жатыр</translation>
    </message>
    <message>
        <source>It was interrupted. Everything that reached the disks is kept.</source>
        <translation>Ол үзіліп қалған. Дискілерге жеткеннің бәрі сақталды.</translation>
    </message>
    <message>
        <source>The sealing is not finished</source>
        <translation>Бекіту аяқталмаған</translation>
    </message>
    <message>
        <source>The recording is signed. What is left is put right, and every copy is read back and checked.</source>
        <translation>Жазба электронды түрде бекітілген. Енді көшірмелері ретке келтіріледі: әрқайсысы дискісінен қайта оқылып, тексеріледі.</translation>
    </message>
    <message>
        <source>The recording has ended</source>
        <translation>Жазу аяқталды</translation>
    </message>
    <message>
        <source>Only one copy could be made: the other disk was lost. Please make a second one soon.</source>
        <translation>Тек бір көшірме жасалды: екінші дискімен байланыс үзілді. Жақын арада екінші көшірмесін жасаңыз.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>жиналған</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Бала</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Тергеуші</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Ұзақтығы</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Жауап алулар</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Іздеу (Ctrl+F)</translation>
    </message>
    <message>
        <source>Case number, child&apos;s alias, date or person</source>
        <translation>Іс нөмірі, баланың шартты аты, күні немесе адам</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Қайсылары</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Дайындалып жатыр</translation>
    </message>
    <message>
        <source>Not sealed</source>
        <translation>Бекітілмеген</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Бекітілген</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Өткізілмеген</translation>
    </message>
    <message>
        <source>Go on setting up</source>
        <translation>Баптауды жалғастыру</translation>
    </message>
    <message>
        <source>Copies and labels</source>
        <translation>Көшірмелер</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Істі қарау</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
    <message>
        <source>No interview has been prepared here yet.</source>
        <translation>Мұнда әлі бірде-бір жауап алу дайындалмаған.</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Менің құпиясөзім</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Бөлме</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation>Бөлмені сынау</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>Further session</source>
        <translation>Тағы бір жауап алу</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Жаңа жауап алу</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Жауап алу пакетін ашу</translation>
    </message>
    <message>
        <source>The disks of this recording are not connected. Connect one of them and open it again.</source>
        <translation>Бұл жазбаның дискілері қосылмаған. Біреуін қосып, қайта ашыңыз.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>To the sessions</source>
        <translation>Жауап алу тізімі</translation>
    </message>
</context>
<context>
    <name>SignatureBox</name>
    <message>
        <source>Sign here: with a finger, a pen or the mouse</source>
        <translation>Осы жерге саусақпен, қаламмен немесе тінтуірмен қол қойыңыз</translation>
    </message>
    <message>
        <source>Field for the signature</source>
        <translation>Қол қоятын өріс</translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation>Соңғы сызықты алып тастау</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Тазалау</translation>
    </message>
    <message>
        <source>Does not sign</source>
        <translation>Қол қоймайды</translation>
    </message>
    <message>
        <source>Why? In the person&apos;s own words; this goes into the protocol.</source>
        <translation>Неге? Адамның өз сөзімен жазыңыз; бұл хаттамаға енгізіледі.</translation>
    </message>
    <message>
        <source>There is no signature yet.</source>
        <translation>Қол әлі қойылмаған.</translation>
    </message>
    <message>
        <source>A dot or a short dash is no signature. Please sign in full, or choose «Does not sign».</source>
        <translation>Нүкте немесе қысқа сызықша қол болып саналмайды. Толық қол қойыңыз немесе «Қол қоймайды» дегенді таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>SignedIn</name>
    <message>
        <source>Lock ({key})</source>
        <translation>Құлыптау ({key})</translation>
    </message>
</context>
<context>
    <name>SignerRow</name>
    <message>
        <source>Fold</source>
        <translation>Жинау</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Қалай</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>қол қояды</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>бас тартады</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>қол қоя алмайды</translation>
    </message>
    <message>
        <source>Take this signature</source>
        <translation>Осы қолтаңбаны қабылдау</translation>
    </message>
    <message>
        <source>Take in place of the earlier one</source>
        <translation>Бұрынғысының орнына қабылдау</translation>
    </message>
    <message>
        <source>Why? In the person&apos;s own words; this goes into the protocol.</source>
        <translation>Неліктен? Адамның өз сөзімен; бұл хаттамаға енгізіледі.</translation>
    </message>
    <message>
        <source>Whom they trust to sign instead (art. 212.8)</source>
        <translation>Орнына қол қоюды кімге сеніп тапсырады (212-б. 8-бөл.)</translation>
    </message>
    <message>
        <source>Once named, this person signs below.</source>
        <translation>Аты-жөні жазылған соң, бұл адам төменге қол қояды.</translation>
    </message>
    <message>
        <source>signs by certificate too</source>
        <translation>сертификатпен де қол қояды</translation>
    </message>
    <message>
        <source>cannot sign; signed instead by {name}</source>
        <translation>қол қоя алмайды; орнына қол қойған: {name}</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>қол қойды</translation>
    </message>
    <message>
        <source>signs by certificate once the pages are fixed</source>
        <translation>беттер түзетуге жабылған соң сертификатпен қол қояды</translation>
    </message>
    <message>
        <source>has not signed yet</source>
        <translation>әлі қол қойған жоқ</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>For example rtsp://… or a video file</source>
        <translation>Мысалы, rtsp://… немесе бейнефайл</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>File or address…</source>
        <translation>Файл немесе мекенжай…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Не істегіңіз келеді?</translation>
    </message>
    <message>
        <source>This room has not been set up yet</source>
        <translation>Бұл бөлме әлі бапталмаған</translation>
    </message>
    <message>
        <source>A new recording is encrypted from its first moment. Before it starts, the next page shows camera, microphone and disks.</source>
        <translation>Жаңа жазба алғашқы сәттен бастап шифрланады. Ол басталмай тұрып, келесі бетте камера, микрофон және дискілер көрсетіледі.</translation>
    </message>
    <message>
        <source>Recordings that are not sealed yet</source>
        <translation>Әлі бекітілмеген жазбалар</translation>
    </message>
    <message>
        <source>They are safe on their disks. Closing and sealing them needs no key and loses nothing.</source>
        <translation>Олар дискілерінде сақталып тұр. Аяқтап, бекіту үшін ешқандай кілт керек емес, ештеңе жоғалмайды.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>Жаңа жазба</translation>
    </message>
</context>
<context>
    <name>StepColumn</name>
    <message>
        <source>done</source>
        <translation>дайын</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>жасалуға тиіс</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>done</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>now</source>
        <translation>қазір</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>кезекте</translation>
    </message>
</context>
<context>
    <name>StepTabs</name>
    <message>
        <source>done</source>
        <translation>дайын</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>әлі дайын емес</translation>
    </message>
</context>
<context>
    <name>StrayCard</name>
    <message>
        <source>Whose recording is it?</source>
        <translation>Бұл жазба кімге қатысты?</translation>
    </message>
    <message>
        <source>From what one can tell</source>
        <translation>Ол туралы белгілісі</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>StrayList</name>
    <message>
        <source>The disks hold recordings of which the records of this room know nothing; they may have been restored from a backup. Before a child is recorded, say of each whose it is.</source>
        <translation>Дискілерде бөлме қоймасында жоқ жазбалар бар; қойма сақтық көшірмеден қалпына келтірілген болуы мүмкін. Балаға қатысты жазуды бастамас бұрын әрқайсысының кімге қатысты екенін көрсетіңіз.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>{age} years</source>
        <translation>Жасы: {age}</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>№ {number} іс</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} минут</translation>
    </message>
    <message>
        <source>In the room with the child</source>
        <translation>Бөлмеде, баланың қасында</translation>
    </message>
    <message>
        <source>Behind the glass</source>
        <translation>Айна терезенің артында</translation>
    </message>
    <message>
        <source>Guards the pause: {name}</source>
        <translation>Үзіліске жауапты: {name}</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Other folder…</source>
        <translation>Басқа қалта…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Қалтаны таңдау…</translation>
    </message>
    <message>
        <source>Without a working copy</source>
        <translation>Жұмыс көшірмесінсіз</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>Disks</source>
        <translation>Дискілер</translation>
    </message>
    <message>
        <source>Every recording is written to two places at the same time. Choose folders on two different disks.</source>
        <translation>Әр жазба бір мезгілде екі жерге жазылады. Екі бөлек дискіден қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>What is written there is encrypted: whoever takes a disk away can open nothing. A folder that somebody tidies up or synchronises by itself is not suitable.</source>
        <translation>Ондағының бәрі шифрланған: дискіні алып кеткен адам ештеңе аша алмайды. Біреу тазалап тұратын немесе өздігінен синхрондалатын қалта жарамайды.</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>This is too long: {more} characters too many.</source>
        <translation>Тым ұзақ: {more} таңба артық.</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Language of the protocol</source>
        <translation>Хаттаманың тілі</translation>
    </message>
    <message>
        <source>Kazakh and Russian</source>
        <translation>қазақ және орыс</translation>
    </message>
    <message>
        <source>How the conversation is set down (art. 199.3)</source>
        <translation>Айғақтарды баяндау нысаны (199-б. 3-бөл.)</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>жасына қарай</translation>
    </message>
    <message>
        <source>Where it is drawn up</source>
        <translation>Қай жерде жасалды</translation>
    </message>
    <message>
        <source>Town, and street if it is known.</source>
        <translation>Қала, белгілі болса көше.</translation>
    </message>
    <message>
        <source>The child&apos;s attitude to the suspect (art. 214.1)</source>
        <translation>Баланың күдіктімен қарым-қатынасы (214-б. 1-бөл.)</translation>
    </message>
    <message>
        <source>Statement about the recording (art. 210.12)</source>
        <translation>Жазба туралы мәлімдеме (210-б. 12-бөл.)</translation>
    </message>
    <message>
        <source>Brief account, in the child&apos;s own words</source>
        <translation>Қысқаша баян, баланың өз сөзімен</translation>
    </message>
    <message>
        <source>For the brief form. While it is empty, the notes of the answers stand for it.</source>
        <translation>Қысқаша баяндау нысаны үшін. Бос болса, орнына жауаптардың жазбалары тұрады.</translation>
    </message>
    <message>
        <source>Decision on a specialist for a child of 14 or older (art. 215.1)</source>
        <translation>14 жасқа толған балаға маман шақыру туралы шешім (215-б. 1-бөл.)</translation>
    </message>
    <message>
        <source>Not known when the recording began</source>
        <translation>Жазба басталғанда белгісіз болған мәліметтер</translation>
    </message>
    <message>
        <source>Who the child is (art. 212)</source>
        <translation>Баланың жеке басы (212-бап)</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Туған жері</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Азаматтығы</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Ұлты</translation>
    </message>
    <message>
        <source>Nobody has to name it.</source>
        <translation>Айту міндетті емес.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Білімі</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Отбасылық жағдайы</translation>
    </message>
    <message>
        <source>Place of work, occupation or post</source>
        <translation>Жұмыс орны, кәсібі немесе лауазымы</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Жеке басын куәландыратын құжат</translation>
    </message>
    <message>
        <source>The child&apos;s own data</source>
        <translation>Баланың жеке деректері</translation>
    </message>
    <message>
        <source>Pseudonym (art. 97)</source>
        <translation>Бүркеншік ат (97-бап)</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Қаулының нөмірі</translation>
    </message>
    <message>
        <source>Without it no pseudonym may be printed.</source>
        <translation>Онсыз бүркеншік ат басылмайды.</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Қаулының күні</translation>
    </message>
    <message>
        <source>Name chosen for the child</source>
        <translation>Бала үшін таңдалған ат</translation>
    </message>
    <message>
        <source>Name chosen for the legal representative</source>
        <translation>Заңды өкіл үшін таңдалған ат</translation>
    </message>
    <message>
        <source>Names inside sentences</source>
        <translation>Сөйлем ішіндегі аты-жөні</translation>
    </message>
    <message>
        <source>Written by the child (art. 212.5)</source>
        <translation>Бала өзі жазған жауап (212-б. 5-бөл.)</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>&gt; 24 h</source>
        <translation>&gt; 24 сағ</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} сағ {minutes} мин</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Child heard</source>
        <translation>Тыңдалды</translation>
    </message>
    <message>
        <source>To the next limit</source>
        <translation>Шекке дейін</translation>
    </message>
    <message>
        <source>{limit}: the time is used up</source>
        <translation>{limit}: уақыт бітті</translation>
    </message>
    <message>
        <source>{limit}: {minutes} min are left</source>
        <translation>{limit}: {minutes} мин қалды</translation>
    </message>
</context>
<context>
    <name>ToldCover</name>
    <message>
        <source>What the child is told</source>
        <translation>Балаға түсіндірілетіні</translation>
    </message>
    <message>
        <source>Said aloud, in the child&apos;s language, while the recording runs. Tick each once it was said.</source>
        <translation>Жазба жүріп тұрғанда баланың тілінде дауыстап айтылады. Айтылғанын белгілеп отырыңыз.</translation>
    </message>
    <message>
        <source>Said to the child</source>
        <translation>Балаға айтылды</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Сұрақтарға оралу</translation>
    </message>
</context>
<context>
    <name>ToldEntry</name>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>Was a psychologist there?</source>
        <translation>Психолог болды ма?</translation>
    </message>
    <message>
        <source>Was it recorded?</source>
        <translation>Жазылды ма?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Иә</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Белгісіз</translation>
    </message>
    <message>
        <source>What the child said (kept from the question page)</source>
        <translation>Бала не айтты (сұрақтар бетінде көрсетілмейді)</translation>
    </message>
    <message>
        <source>In the words in which it was passed on</source>
        <translation>Қандай сөзбен жеткізілсе, сол сөзбен</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
</context>
<context>
    <name>ToldList</name>
    <message>
        <source>Add what the child told</source>
        <translation>Бала айтқанды қосу</translation>
    </message>
</context>
<context>
    <name>TranslationPart</name>
    <message>
        <source>What nobody translates stands as it was said. Questions in the bank&apos;s own wording need nobody.</source>
        <translation>Аударылмаған сөз айтылған тілінде қалады. Сұрақтар банкінің мәтінімен қойылған сұрақтарды аудару қажет емес.</translation>
    </message>
    <message>
        <source>Who translated</source>
        <translation>Кім аударды</translation>
    </message>
    <message>
        <source>In which language it was said</source>
        <translation>Қай тілде айтылды</translation>
    </message>
    <message>
        <source>What can be translated</source>
        <translation>Аударуға болатын сөздер</translation>
    </message>
    <message>
        <source>Next untranslated (Ctrl+Enter)</source>
        <translation>Келесі аударылмаған (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Translated: {done} of {all}</source>
        <translation>Аударылғаны: {done}, барлығы {all}</translation>
    </message>
    <message>
        <source>{language}, as it was said</source>
        <translation>{language}, түпнұсқа</translation>
    </message>
    <message>
        <source>{language}, translated</source>
        <translation>{language}, аударма</translation>
    </message>
    <message>
        <source>The same words were translated like this elsewhere. Read it through and go on.</source>
        <translation>Дәл осы сөздер басқа жерде осылай аударылған. Оқып шығып, әрі қарай өтіңіз.</translation>
    </message>
    <message>
        <source>The words were changed after this translation. Read it through and go on.</source>
        <translation>Бұл аудармадан кейін сөздер өзгерді. Оқып шығып, әрі қарай өтіңіз.</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Pause</source>
        <translation>Кідірту</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Ойнату</translation>
    </message>
    <message>
        <source>space</source>
        <translation>бос орын</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 секунд артқа</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 с</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10 секунд алға</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 с</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>Бір кадр артқа</translation>
    </message>
    <message>
        <source>Picture −1</source>
        <translation>Кадр −1</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>Бір кадр алға</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Дыбысты қосу</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Дыбысты өшіру</translation>
    </message>
    <message>
        <source>Picture +1</source>
        <translation>Кадр +1</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Дыбыс</translation>
    </message>
    <message>
        <source>Arrangement of the two cameras</source>
        <translation>Екі камераның орналасуы</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камералар</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Swap the cameras: which one is large</source>
        <translation>Камераларды ауыстыру: қайсысы үлкен көрінеді</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Бүкіл экранға</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Speed {times}</source>
        <translation>Жылдамдық {times}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Жылдамдық</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Дыбыс деңгейі</translation>
    </message>
</context>
<context>
    <name>TrialForm</name>
    <message>
        <source>Up to {day}: {reason}</source>
        <translation>Соңғы күні {day}: {reason}</translation>
    </message>
    <message>
        <source>Why the second custodian is missing</source>
        <translation>Екінші сақтаушы неге жоқ</translation>
    </message>
    <message>
        <source>It goes into each recording&apos;s papers.</source>
        <translation>Себебі әр жазбаның құжаттарына енгізіледі.</translation>
    </message>
    <message>
        <source>Last day, within 90 days</source>
        <translation>Соңғы күні, 90 күн ішінде</translation>
    </message>
    <message>
        <source>State the trial period</source>
        <translation>Сынақ кезеңін белгілеу</translation>
    </message>
    <message>
        <source>End the trial period</source>
        <translation>Сынақ кезеңін аяқтау</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message>
        <source>Test recording</source>
        <translation>Сынақ жазба</translation>
    </message>
    <message>
        <source>The room is recorded for ten seconds, sealed, and both copies are read back and checked. Nobody but you needs to be there; say a sentence meanwhile.</source>
        <translation>Бөлме он секунд жазылып, жазба бекітіледі, екі көшірмесі қайта оқылып, тексеріледі. Сізден басқа ешкім керек емес; жазу кезінде бір сөйлем айтыңыз.</translation>
    </message>
    <message>
        <source>The room works: what it recorded was sealed and read back.</source>
        <translation>Бөлме жұмыс істейді: жазба бекітіліп, қайта оқылды.</translation>
    </message>
    <message>
        <source>Master copy</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Жұмыс көшірмесі</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Қалтаны ашу</translation>
    </message>
</context>
<context>
    <name>Unissued</name>
    <message>
        <source>Go on without these papers?</source>
        <translation>Осы құжаттарсыз жалғастырасыз ба?</translation>
    </message>
    <message>
        <source>Neither printed nor saved here: {papers}. Once the recording is sealed, this computer can no longer make them.</source>
        <translation>Мұнда басып шығарылмаған және сақталмаған құжаттар: {papers}. Жазба бекітілген соң бұл компьютер оларды жасай алмайды.</translation>
    </message>
    <message>
        <source>Back to the papers</source>
        <translation>Құжаттарға оралу</translation>
    </message>
    <message>
        <source>Attach and go on to the seal</source>
        <translation>Қосып, бекітуге өту</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Open the recording</source>
        <translation>Жазбаны ашу</translation>
    </message>
    <message>
        <source>The recording is encrypted. It can be watched with the key of one of its custodians.</source>
        <translation>Жазба шифрланған. Оны сақтаушылардың бірінің кілтімен көруге болады.</translation>
    </message>
    <message>
        <source>Custodian&apos;s key (file)</source>
        <translation>Сақтаушының кілті (файл)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Таңдау…</translation>
    </message>
    <message>
        <source>Passphrase of the key, if it has one</source>
        <translation>Кілттің құпиясөзі, егер болса</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылуда…</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Sign in</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>An interview is being recorded, and the recording goes on. Sign in to be back at its questions.</source>
        <translation>Жауап алу жазылып жатыр, жазба жалғасуда. Сұрақтарға оралу үшін жүйеге кіріңіз.</translation>
    </message>
    <message>
        <source>The records of this room are closed. Sealed recordings do not depend on them and stay readable.</source>
        <translation>Бөлме қоймасы құлыпталған. Бекітілген жазбалар оған тәуелді емес, оларды ашуға болады.</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Кірмей жалғастыру</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Пайдаланушы аты</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation>Бөлмені сынау</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>Set the records aside</source>
        <translation>Қойманы бөлек қою</translation>
    </message>
    <message>
        <source>Set the records of this room aside?</source>
        <translation>Бөлме қоймасын бөлек қоясыз ба?</translation>
    </message>
    <message>
        <source>They are kept as they are, under another name. Then the room can be restored from a backup or set up anew. Recordings are not touched.</source>
        <translation>Ол сол күйінде басқа атпен сақталады. Содан кейін бөлмені сақтық көшірмеден қалпына келтіруге немесе қайта баптауға болады. Жазбаларға тиілмейді.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Set them aside</source>
        <translation>Бөлек қою</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>checking {percent} %</source>
        <translation>тексеру: {percent} %</translation>
    </message>
    <message>
        <source>Whether the package is as it was sealed can be said when all of it has been checked.</source>
        <translation>Пакеттің бекітілген күйінде сақталған-сақталмағаны толық тексерілген соң белгілі болады.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Толығырақ</translation>
    </message>
    <message>
        <source>Details of the check</source>
        <translation>Тексерудің толық мәліметі</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Details of the check</source>
        <translation>Тексерудің толық мәліметі</translation>
    </message>
    <message>
        <source>The check has not ended yet.</source>
        <translation>Тексеру әлі аяқталған жоқ.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Не анықталды</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электрондық бекіту</translation>
    </message>
    <message>
        <source>Sealed by: {subject}</source>
        <translation>Бекіткен: {subject}</translation>
    </message>
    <message>
        <source>Sealed at, as the seal says: {time}</source>
        <translation>Бекітудің өзінде көрсетілген уақыты: {time}</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256):</source>
        <translation>Сертификат таңбасы (SHA-256):</translation>
    </message>
    <message>
        <source>Media digest:</source>
        <translation>Жазбаның хэш-сомасы:</translation>
    </message>
    <message>
        <source>Seal digest:</source>
        <translation>Бекітудің хэш-сомасы:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ескертпелер</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… және тағы {count}</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Stop the recording?</source>
        <translation>Жазуды тоқтатасыз ба?</translation>
    </message>
    <message>
        <source>A recording that was stopped cannot be gone on with. Until you decide, it goes on.</source>
        <translation>Тоқтатылған жазбаны жалғастыру мүмкін емес. Сіз шешкенше жазу жүре береді.</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Жазуды жалғастыру</translation>
    </message>
    <message>
        <source>Stop and seal</source>
        <translation>Тоқтатып, бекіту</translation>
    </message>
    <message>
        <source>The recording is running. What did you mean?</source>
        <translation>Жазу жүріп жатыр. Не істегіңіз келді?</translation>
    </message>
    <message>
        <source>Without this window the recording goes on by itself; open the program again and you are back here.</source>
        <translation>Терезе жабылса да, жазу өздігінен жалғасады; бағдарламаны қайта ашсаңыз, осы жерге ораласыз.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Осында қалу</translation>
    </message>
    <message>
        <source>Close the window, go on recording</source>
        <translation>Терезені жауып, жазуды жалғастыру</translation>
    </message>
</context>
<context>
    <name>WithoutProtocol</name>
    <message>
        <source>Seal without the protocol?</source>
        <translation>Хаттамасыз бекітесіз бе?</translation>
    </message>
    <message>
        <source>The recording is sealed whole; a protocol can no longer be put into the package afterwards.</source>
        <translation>Жазба толық бекітіледі; кейін пакетке хаттама қосуға болмайды.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The room&apos;s audit keeps it: please name nobody.</source>
        <translation>Бөлменің әрекеттер журналында сақталады: ешкімнің атын жазбаңыз.</translation>
    </message>
    <message>
        <source>Go on with the protocol</source>
        <translation>Хаттаманы жалғастыру</translation>
    </message>
    <message>
        <source>Go to the seal without it</source>
        <translation>Хаттамасыз бекітуге өту</translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>The child&apos;s words</source>
        <translation>Баланың сөздері</translation>
    </message>
    <message>
        <source>F3: a word the child said</source>
        <translation>F3: бала айтқан сөз</translation>
    </message>
    <message>
        <source>What the child calls it, then Enter</source>
        <translation>Бала мұны қалай атайды, содан кейін Enter</translation>
    </message>
    <message>
        <source>Why it is taken back, then Enter. Esc leaves it.</source>
        <translation>Неге алып тасталады, содан кейін Enter. Esc – қалдыру.</translation>
    </message>
    <message>
        <source>Incident that the words belong to</source>
        <translation>Сөздер қай оқиғаға жатады</translation>
    </message>
    <message>
        <source>Ask more about it. Delete takes it back, Insert ties it to the incident chosen.</source>
        <translation>Осы туралы толығырақ сұрау. Delete – сөзді алып тастау, Insert – таңдалған оқиғаға жатқызу.</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Оқиғасыз</translation>
    </message>
    <message>
        <source>This looks like the child&apos;s real name; in the record the child has an alias. Enter again keeps it.</source>
        <translation>Бұл баланың шын аты сияқты; жазбада бала шартты атпен жүреді. Enter-ді қайта бассаңыз, сақталады.</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Missing</source>
        <translation>Жетіспейтіні</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Ескертулер</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Аударма</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Қолтаңбалар</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Қосымшалар</translation>
    </message>
</context>
<context>
    <name>_Again</name>
    <message>
        <source>The two differ. Type both again.</source>
        <translation>Екеуі бірдей емес. Екеуін де қайта теріңіз.</translation>
    </message>
</context>
<context>
    <name>_Left</name>
    <message>
        <source>{left} characters left</source>
        <translation>Қалған таңба: {left}</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Legal representative {number}</source>
        <translation>{number}-заңды өкіл</translation>
    </message>
    <message>
        <source>Relation to the child</source>
        <translation>Балаға кім болып келеді</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Байланысу жолы</translation>
    </message>
</context>
<context>
    <name>_SingleRule</name>
    <message>
        <source>As in the set: {effect}</source>
        <translation>Жинақтағыдай: {effect}</translation>
    </message>
</context>
</TS>
