<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_GB">
<context>
    <name>AdmissionPage</name>
    <message>
        <source>May the recording start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation type="unfinished">Адамдарға оралу</translation>
    </message>
    <message>
        <source>Go to what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation type="unfinished">Жазуды бастау</translation>
    </message>
    <message>
        <source>Everything the rules demand is done. When the recording runs, bring the child in. It is never paused: a break is an event in the recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording can start once nothing stands in the way any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Child</source>
        <comment>the alias of a child</comment>
        <translation type="unfinished">Бала</translation>
    </message>
    <message>
        <source>Case and child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the register of investigations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles of the criminal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post and rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body that investigates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child is heard as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this program names the child so; never the real name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is not known: age in years, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the wording of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom the child lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to be reckoned with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need}: what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the child has already told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s own name and data (protected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age today: {age}</source>
        <translation type="unfinished"></translation>
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
        <translation>алда</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>артта</translation>
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
        <translation>Сағат сәйкес келеді</translation>
    </message>
    <message>
        <source>{difference} ahead</source>
        <translation>{difference} алда</translation>
    </message>
    <message>
        <source>{difference} behind</source>
        <translation>{difference} артта</translation>
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
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>Оқиғалар</translation>
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
        <translation>Кәдімгі бейнефайл, ал оның жанына себебі көрсетілген шығу тегі туралы анықтама жазылады. Файл қорғалмаған: ол кімнің қолында болса, сол көре алады.</translation>
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
    <name>FormalityView</name>
    <message>
        <source>done</source>
        <translation>жасалды</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>жасау керек</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Қайта жасау</translation>
    </message>
    <message>
        <source>Declares an interest or a tie</source>
        <translation>Мүддесі немесе байланысы барын айтады</translation>
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
    <name>IdentityForm</name>
    <message>
        <source>Kept, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each opening is written down. These data are kept encrypted by themselves; they are never in a file name, in the recording&apos;s picture or in the unencrypted part of a package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School or kindergarten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep encrypted</source>
        <translation type="unfinished"></translation>
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
        <translation>Түсіндіріліп, қол қойылмай жазба басталмайды:</translation>
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
        <translation>Бәрі қаралды.</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Ережеде не айтылған</translation>
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
        <translation>Тым қатты: микрофонды алыстатыңыз немесе бәсеңдетіңіз</translation>
    </message>
    <message>
        <source>Silence: is the microphone switched on?</source>
        <translation>Үнсіздік: микрофон қосулы ма?</translation>
    </message>
    <message>
        <source>Sound is there</source>
        <translation>Дыбыс бар</translation>
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
        <translation>Жоспарланғаны: {planned}. Бала асықпауы үшін {needed} жазбаға орын болуы керек.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Қуат көзі</translation>
    </message>
    <message>
        <source>{free} free: only {time} fit, {needed} are needed. Free some space or connect another disk.</source>
        <translation>{free} бос: тек {time} сыяды, {needed} керек. Орын босатыңыз немесе басқа диск қосыңыз.</translation>
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
        <translation>{percent} % қалды. Компьютерді желіге қосыңыз: бұл қанша уақытқа жететінін ол көрсетпейді.</translation>
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
    <name>PeopleList</name>
    <message>
        <source>Put back: {name}</source>
        <translation>Қайтару: {name}</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Begin with yourself.</source>
        <translation>Әлі ешкім енгізілмеген. Өзіңізден бастаңыз.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Адам қосу</translation>
    </message>
    <message>
        <source>Guardian of the pause</source>
        <translation>Үзіліске жауапты адам</translation>
    </message>
    <message>
        <source>Whoever alone lets the talk go on after a pause, or ends it.</source>
        <translation>Үзілістен кейін әңгімені жалғастыруды немесе аяқтауды тек осы адам шешеді.</translation>
    </message>
    <message>
        <source>The child&apos;s wish</source>
        <translation>Баланың қалауы</translation>
    </message>
    <message>
        <source>The child was asked alone whom they want to have there</source>
        <translation>Қасында кім болғанын қалайтыны баладан оңаша сұралды</translation>
    </message>
    <message>
        <source>Whom the child wants there, and whom not, in the child&apos;s words</source>
        <translation>Кімді қалайды, кімді қаламайды – баланың сөзімен</translation>
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
        <translation>Біреу кешікті не бас тартты</translation>
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
        <translation>Белгілісін қазір енгізіңіз, қалғанын келгенде қосуға болады.</translation>
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
        <translation>Тізімге</translation>
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
        <translation>Адамдарға оралу</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Кім қатысады</translation>
    </message>
    <message>
        <source>Adults first, without the child. Enter everybody, explain, let them sign.</source>
        <translation>Алдымен ересектер, баласыз. Әрқайсысын енгізіңіз, түсіндіріңіз, қол қойғызыңыз.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сақтап, әрі қарай</translation>
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
        <translation>Жеке куәлік, егер сұралса</translation>
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
        <translation>Дұрысын белгілеңіз</translation>
    </message>
    <message>
        <source>is also a witness in this case</source>
        <translation>осы іс бойынша куә де</translation>
    </message>
    <message>
        <source>teaches the child</source>
        <translation>баланың мұғалімі</translation>
    </message>
    <message>
        <source>has no lawful part in the case (press, public, relative)</source>
        <translation>іске заңды қатысы жоқ (баспасөз, қоғам, туыс)</translation>
    </message>
    <message>
        <source>Conflict declared, by whom and of what kind</source>
        <translation>Мәлімделген мүдделер қақтығысы: кім, қандай</translation>
    </message>
    <message>
        <source>For example: the representative is suspected, or puts pressure on the child.</source>
        <translation>Мысалы: өкіл күдікті немесе балаға қысым жасайды.</translation>
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
        <translation>қаулы {number}</translation>
    </message>
    <message>
        <source>guards the pause</source>
        <translation>үзіліске жауапты</translation>
    </message>
    <message>
        <source>Explain and sign</source>
        <translation>Түсіндіру, қол қою</translation>
    </message>
    <message>
        <source>See what was explained</source>
        <translation>Түсіндірілгенін көру</translation>
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
    <name>PicturePanel</name>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Lines in the picture</source>
        <translation>Кескіндегі сызықтар</translation>
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
        <translation>{number}-камераның кескіні</translation>
    </message>
    <message>
        <source>The program sees movement only. Who is there, you see yourself.</source>
        <translation>Бағдарлама тек қозғалысты байқайды. Кім отырғанын өзіңіз көресіз.</translation>
    </message>
    <message>
        <source>Test the sound again</source>
        <translation>Дыбысты қайта тексеру</translation>
    </message>
    <message>
        <source>The picture is being looked at</source>
        <translation>Кескін қаралып жатыр</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the child is heard again (art. 211)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ground chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it rests on, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before whom the child speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only testimony deposited before the investigating judge (art. 217) spares the child a summons to court; for a minor the request must be granted and is decided within 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it will be about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of grooming that the case file speaks of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned length in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks are not counted; a day has 240.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is needed or to be feared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign language interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the child would not be safe in the presence of the suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The psychologist&apos;s opinion after the preparatory talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the child ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the interview is not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the act as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: recorded as {alias}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes already used today: {minutes} of 240</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This room also holds recordings of which the records know nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the plan with an act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interview is not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded, and an act says why. A later interview is a plan of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
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
        <source>louder, softer</source>
        <translation>қаттырақ, ақырынырақ</translation>
    </message>
    <message>
        <source>sound off, on</source>
        <translation>дыбысты өшіру, қосу</translation>
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
        <source>arrangement of the two cameras</source>
        <translation>екі камераның орналасуы</translation>
    </message>
    <message>
        <source>swap the cameras: which one is large</source>
        <translation>камераларды ауыстыру: қайсысы үлкен көрінеді</translation>
    </message>
    <message>
        <source>full screen; Esc leaves it</source>
        <translation>бүкіл экранға; Esc – шығу</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>осы жадынама</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation type="unfinished"></translation>
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
        <source>Seal</source>
        <translation>Бекіту</translation>
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
        <translation>Бұл жерде себеп көрсету жеткіліксіз: онсыз жазба басталмайды.</translation>
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
        <source>Marks and notes</source>
        <translation>Белгілер мен ескертпелер</translation>
    </message>
    <message>
        <source>Stop the recording?</source>
        <translation>Жазуды тоқтатасыз ба?</translation>
    </message>
    <message>
        <source>A recording that was stopped cannot be gone on with. Until you decide, it goes on.</source>
        <translation>Тоқтатылған жазбаны жалғастыру мүмкін емес. Шешкеніңізше жазу жүре береді.</translation>
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
        <translation>Терезе жабылса да, жазу өздігінен жалғасады; бағдарламаны қайта ашсаңыз, осында ораласыз.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Осында қалу</translation>
    </message>
    <message>
        <source>Close the window, go on recording</source>
        <translation>Терезені жауып, жазуды жалғастыру</translation>
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
        <translation>осы тізім</translation>
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
        <translation>Бекіткен: {subject}; бекітудің өзінде көрсетілген уақыты: {time}</translation>
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
        <translation>Кескін мен дыбыс</translation>
    </message>
    <message>
        <source>Clock, disks, power</source>
        <translation>Сағат, диск, қуат</translation>
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
        <translation>Дыбысты тексеру әлі жақсы нәтиже берген жоқ.</translation>
    </message>
    <message>
        <source>The clock was not compared.</source>
        <translation>Сағат салыстырылмаған.</translation>
    </message>
    <message>
        <source>The disks are being looked at.</source>
        <translation>Дискілер қаралып жатыр.</translation>
    </message>
    <message>
        <source>A disk has too little space for the planned time and half as much again.</source>
        <translation>Дискіде жоспарланған уақытқа және оның жартысына жететін орын жоқ.</translation>
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
        <source>Second copy</source>
        <translation>Екінші көшірме</translation>
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
    <name>SealingPage</name>
    <message>
        <source>The recording is being sealed. Close the window afterwards.</source>
        <translation>Жазба бекітіліп жатыр. Терезені содан кейін жабыңыз.</translation>
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
        <source>Seal now</source>
        <translation>Қазір бекіту</translation>
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
        <source>Passphrase of the seal certificate</source>
        <translation>Бекіту сертификатының құпиясөзі</translation>
    </message>
    <message>
        <source>The recording is not sealed yet. Close the window?</source>
        <translation>Жазба әлі бекітілмеген. Терезені жабасыз ба?</translation>
    </message>
    <message>
        <source>It is kept and can be sealed later from the start page, but it can then no longer be played here.</source>
        <translation>Ол сақталады, кейін бастапқы беттен бекітуге болады, бірақ мұнда енді ойнатылмайды.</translation>
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
        <source>Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded.</source>
        <translation>Жазбаның хэш-сомасы (SHA-256). Оны хаттамаға енгізіңіз: ол бейне мен дыбысты жазылған күйінде бекітеді.</translation>
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
        <source>The recording has ended</source>
        <translation>Жазу аяқталды</translation>
    </message>
    <message>
        <source>Only one copy could be made: the other disk was lost. Please make a second one soon.</source>
        <translation>Тек бір көшірме жасалды: екінші диск жоғалды. Жақын арада екінші көшірмесін жасаңыз.</translation>
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
        <source>This copy could not be completed. It was left as it is; use the other one.</source>
        <translation>Бұл көшірмені аяқтау мүмкін болмады. Ол сол күйінде қалды; екіншісін пайдаланыңыз.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished">Бала</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number, child&apos;s alias, date or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room</source>
        <translation type="unfinished">Бөлме</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation type="unfinished">Пакетті ашу</translation>
    </message>
    <message>
        <source>Further session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is sealed. Only the holders of the custodians&apos; keys can open its package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disks of this recording are not connected. Connect one of them and open it again.</source>
        <translation type="unfinished"></translation>
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
        <translation>Неге? Адамның өз сөзімен жазыңыз; бұл хаттамаға енеді.</translation>
    </message>
    <message>
        <source>There is no signature yet.</source>
        <translation>Қол әлі қойылмаған.</translation>
    </message>
    <message>
        <source>A dot or a short dash is no signature. Please sign in full, or choose «Does not sign».</source>
        <translation>Нүкте немесе қысқа сызықша қолтаңба емес. Толық қол қойыңыз немесе «Қол қоймайды» дегенді таңдаңыз.</translation>
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
        <translation type="unfinished">Артқа</translation>
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
        <source>Without a second copy</source>
        <translation>Екінші көшірмесіз</translation>
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
    <name>TimeField</name>
    <message>
        <source>There is no time {typed}: hours go to 23, minutes to 59.</source>
        <translation>{typed} деген уақыт жоқ: сағат 23-ке, минут 59-ға дейін.</translation>
    </message>
    <message>
        <source>Please type hours and minutes, for example 15:30.</source>
        <translation>Сағаты мен минутын жазыңыз, мысалы 15:30.</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>сс:мм</translation>
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
    <name>ToldEntry</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was a psychologist there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it recorded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the child said (kept from the question page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words in which it was passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">Алып тастау</translation>
    </message>
</context>
<context>
    <name>ToldList</name>
    <message>
        <source>Add what the child told</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of this room are closed. Sealed recordings do not depend on them and stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation type="unfinished">Пакетті ашу</translation>
    </message>
    <message>
        <source>Set the records aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the records of this room aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept as they are, under another name. Then the room can be restored from a backup or set up anew. Recordings are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set them aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After wrong attempts one has to wait: {time}</source>
        <translation type="unfinished"></translation>
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
        <translation>Пакеттің бекітілген күйінде екені толық тексерілгеннен кейін белгілі болады.</translation>
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
        <translation>Сертификат ізі (SHA-256):</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation to the child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
