<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_GB">
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
    <name>DevicesPage</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Бәрі дайын ба?</translation>
    </message>
    <message>
        <source>Camera 1</source>
        <translation>1-камера</translation>
    </message>
    <message>
        <source>Camera 2</source>
        <translation>2-камера</translation>
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
        <source>Artificial room</source>
        <translation>Жасанды бөлме</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} pictures a second</source>
        <translation>{width} × {height}, секундына {rate} кадр</translation>
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
    <name>RecordingPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Пернелер (F1)</translation>
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
        <source>Elapsed</source>
        <translation>Өтті</translation>
    </message>
    <message>
        <source>Time that fits</source>
        <translation>Сыяды</translation>
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
</TS>
