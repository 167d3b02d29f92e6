<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AdmissionPage</name>
    <message>
        <source>May the recording start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation type="unfinished">Вернуться к людям</translation>
    </message>
    <message>
        <source>Go to what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation type="unfinished">Начать запись</translation>
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
        <translation type="unfinished">Ребёнок</translation>
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
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная тема</translation>
    </message>
</context>
<context>
    <name>ClockPanel</name>
    <message>
        <source>Compare with another clock, for example a telephone. Does it show this time?</source>
        <translation>Сверьте с другими часами, например с телефоном. Показывают ли они это время?</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>Differs by…</source>
        <translation>Отличается на…</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is</source>
        <translation>Часы этого компьютера</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>спешат</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>отстают</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Write the difference down</source>
        <translation>Записать расхождение</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Ещё не сверены</translation>
    </message>
    <message>
        <source>The clock agrees</source>
        <translation>Часы совпадают</translation>
    </message>
    <message>
        <source>{difference} ahead</source>
        <translation>Спешат на {difference}</translation>
    </message>
    <message>
        <source>{difference} behind</source>
        <translation>Отстают на {difference}</translation>
    </message>
    <message>
        <source>Ask the administrator to set the clock. The difference goes into the record.</source>
        <translation>Попросите администратора поправить часы. Расхождение войдёт в запись.</translation>
    </message>
    <message>
        <source>Please type by how much.</source>
        <translation>Укажите, на сколько.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This day is later than {latest}.</source>
        <translation>Эта дата позже, чем {latest}.</translation>
    </message>
    <message>
        <source>This day is earlier than {earliest}.</source>
        <translation>Эта дата раньше, чем {earliest}.</translation>
    </message>
    <message>
        <source>There is no month {number}. Day first, then month: 21.11.2026.</source>
        <translation>Месяца {number} не бывает. Сначала день, потом месяц: 21.11.2026.</translation>
    </message>
    <message>
        <source>That month has no day {number}.</source>
        <translation>В этом месяце нет дня {number}.</translation>
    </message>
    <message>
        <source>Please type day, month and year, for example 21.11.2026.</source>
        <translation>Укажите день, месяц и год, например 21.11.2026.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
</context>
<context>
    <name>DeviceChoices</name>
    <message>
        <source>Camera {number}</source>
        <translation>Камера {number}</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Микрофон</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Artificial room</source>
        <translation>Искусственная комната</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} pictures a second</source>
        <translation>{width} × {height}, кадров в секунду: {rate}</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Всё готово?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Начать запись</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>Изображение камеры {number}</translation>
    </message>
    <message>
        <source>The recording is being started.</source>
        <translation>Запись запускается.</translation>
    </message>
</context>
<context>
    <name>Digest</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the digest</source>
        <translation>Копировать хэш-сумму</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Print</source>
        <translation>Распечатать</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Что разъясняется</translation>
    </message>
    <message>
        <source>Criminal Procedure Code, art. {articles}</source>
        <translation>УПК РК, ст. {articles}</translation>
    </message>
    <message>
        <source>Not confirmed by counsel yet.</source>
        <translation>Ещё не подтверждено юристом.</translation>
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
        <translation>Будет записан обычный видеофайл, а рядом с ним – справка о происхождении с указанием причины. Файл не защищён: его сможет посмотреть каждый, у кого он окажется.</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Причина (обязательно)</translation>
    </message>
    <message>
        <source>Who takes it out</source>
        <translation>Кто выносит запись</translation>
    </message>
    <message>
        <source>Video file</source>
        <translation>Видеофайл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Остановить экспорт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Write the video file</source>
        <translation>Записать видеофайл</translation>
    </message>
</context>
<context>
    <name>ExportSide</name>
    <message>
        <source>The video file was not written.</source>
        <translation>Видеофайл не записан.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Заполните, пожалуйста, это поле.</translation>
    </message>
</context>
<context>
    <name>FormalityView</name>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>предстоит</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Сделать заново</translation>
    </message>
    <message>
        <source>Declares an interest or a tie</source>
        <translation>Заявляет об интересе или связи</translation>
    </message>
    <message>
        <source>Refused to sign, {at}: {reason}</source>
        <translation>Отказ от подписи, {at}: {reason}</translation>
    </message>
    <message>
        <source>Signed, {at}</source>
        <translation>Подписано, {at}</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>A recording whose details cannot be read</source>
        <translation>Запись, сведения о которой не читаются</translation>
    </message>
    <message>
        <source>{began}, {kind}, {length}</source>
        <translation>{began}, {kind}, {length}</translation>
    </message>
    <message>
        <source>Ended, waits for its seal</source>
        <translation>Окончена, ожидает заверения</translation>
    </message>
    <message>
        <source>Broke off</source>
        <translation>Прервалась</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Заверить</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>Завершить и заверить</translation>
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
        <translation>Правила можно проверить, когда внесены дело, ребёнок и план.</translation>
    </message>
    <message>
        <source>Everybody whom the rules require is here and informed.</source>
        <translation>Все, кого требуют правила, есть, и всем всё разъяснено.</translation>
    </message>
    <message>
        <source>Still to be explained and signed, without which the recording cannot start:</source>
        <translation>Осталось разъяснить и подписать, без этого запись не начнётся:</translation>
    </message>
    <message>
        <source>Worth considering</source>
        <translation>Стоит учесть</translation>
    </message>
</context>
<context>
    <name>LacksPanel</name>
    <message>
        <source>The reason is given: it goes into the protocol.</source>
        <translation>Причина указана: она войдёт в протокол.</translation>
    </message>
    <message>
        <source>Not everything is ready yet</source>
        <translation>Ещё не всё готово</translation>
    </message>
    <message>
        <source>The room is ready</source>
        <translation>Комната готова</translation>
    </message>
    <message>
        <source>Everything was looked at.</source>
        <translation>Всё проверено.</translation>
    </message>
    <message>
        <source>What the rules say</source>
        <translation>Что говорят правила</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Sound level: {state}</source>
        <translation>Уровень звука: {state}</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Звук ещё не слушается</translation>
    </message>
    <message>
        <source>No sound: {reason}</source>
        <translation>Нет звука: {reason}</translation>
    </message>
    <message>
        <source>Too loud: move the microphone away or turn it down</source>
        <translation>Слишком громко: отодвиньте микрофон или убавьте усиление</translation>
    </message>
    <message>
        <source>Silence: is the microphone switched on?</source>
        <translation>Тишина: включён ли микрофон?</translation>
    </message>
    <message>
        <source>Sound is there</source>
        <translation>Звук есть</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Disks</source>
        <translation>Диски</translation>
    </message>
    <message>
        <source>Planned: {planned}. There must be room for {needed}, because children need their time.</source>
        <translation>Запланировано: {planned}. Нужно место на {needed}, чтобы не торопить ребёнка.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Питание</translation>
    </message>
    <message>
        <source>{free} free: only {time} fit, {needed} are needed. Free some space or connect another disk.</source>
        <translation>Свободно {free}: войдёт только {time}, нужно {needed}. Освободите место или подключите другой диск.</translation>
    </message>
    <message>
        <source>This computer does not tell what it lives on.</source>
        <translation>Этот компьютер не сообщает, от чего он питается.</translation>
    </message>
    <message>
        <source>On mains</source>
        <translation>От электросети</translation>
    </message>
    <message>
        <source>{percent} % left. Plug the computer in: it does not tell how long that lasts.</source>
        <translation>Осталось {percent} %. Подключите компьютер к сети: на сколько этого хватит, он не сообщает.</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>От батареи</translation>
    </message>
    <message>
        <source>About {time} left.</source>
        <translation>Осталось примерно {time}.</translation>
    </message>
    <message>
        <source>About {time} left. Plug the computer in.</source>
        <translation>Осталось примерно {time}. Подключите компьютер к сети.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program has a fault of its own. What you see may be out of date. A recording that is running goes on and is not affected.</source>
        <translation>В самой программе произошла ошибка. Сведения на экране могли устареть. Идущая запись продолжается, на неё это не влияет.</translation>
    </message>
    <message>
        <source>Report without personal data: {path}</source>
        <translation>Отчёт без персональных данных: {path}</translation>
    </message>
    <message>
        <source>Interview room</source>
        <translation>Комната для допроса</translation>
    </message>
</context>
<context>
    <name>MarkLine</name>
    <message>
        <source>Mark at {time}: what was it?</source>
        <translation>Отметка {time}: что это было?</translation>
    </message>
    <message>
        <source>A few words, then Enter. Esc leaves the bare mark.</source>
        <translation>Несколько слов и Enter. Esc – отметка без слов.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Write here at any time; Enter keeps it.</source>
        <translation>Пишите в любой момент; Enter сохранит.</translation>
    </message>
    <message>
        <source>Mark (M)</source>
        <translation>Отметка (M)</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Please type a whole number.</source>
        <translation>Укажите целое число.</translation>
    </message>
    <message>
        <source>Please type a number from {least} to {most}.</source>
        <translation>Укажите число от {least} до {most}.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the passphrase while held down</source>
        <translation>Показывать пароль, пока кнопка нажата</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Похоже, включён Caps Lock.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Put back: {name}</source>
        <translation>Вернуть: {name}</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Begin with yourself.</source>
        <translation>Пока никого нет. Начните с себя.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Guardian of the pause</source>
        <translation>Ответственный за перерыв</translation>
    </message>
    <message>
        <source>Whoever alone lets the talk go on after a pause, or ends it.</source>
        <translation>Только он решает, продолжить беседу после перерыва или закончить.</translation>
    </message>
    <message>
        <source>The child&apos;s wish</source>
        <translation>Желание ребёнка</translation>
    </message>
    <message>
        <source>The child was asked alone whom they want to have there</source>
        <translation>Ребёнка наедине спросили, кого он хочет видеть рядом</translation>
    </message>
    <message>
        <source>Whom the child wants there, and whom not, in the child&apos;s words</source>
        <translation>Кого хочет и кого не хочет видеть – словами ребёнка</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>What the rules say now</source>
        <translation>Что сейчас говорят правила</translation>
    </message>
    <message>
        <source>What the child will be told</source>
        <translation>Что скажут ребёнку</translation>
    </message>
    <message>
        <source>Somebody is late or refuses</source>
        <translation>Кто-то опаздывает или отказывается</translation>
    </message>
    <message>
        <source>This person is already in the list.</source>
        <translation>Этот человек уже есть в списке.</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Enter now what is known; the rest can be added at the door.</source>
        <translation>Внесите то, что известно; остальное можно добавить, когда человек придёт.</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Keep this person</source>
        <translation>Внести в список</translation>
    </message>
    <message>
        <source>Read it aloud or let it be read, answer questions, then let them sign.</source>
        <translation>Прочтите вслух или дайте прочесть, ответьте на вопросы, затем дайте подписать.</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Confirm and go on</source>
        <translation>Подтвердить и дальше</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>What can be done now</source>
        <translation>Что можно сделать сейчас</translation>
    </message>
    <message>
        <source>Said aloud once the recording runs and the child has come in.</source>
        <translation>Говорится вслух, когда запись идёт и ребёнок вошёл.</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Вернуться к людям</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Кто будет участвовать</translation>
    </message>
    <message>
        <source>Adults first, without the child. Enter everybody, explain, let them sign.</source>
        <translation>Сначала взрослые, без ребёнка. Внесите каждого, разъясните, дайте подписать.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сохранить и дальше</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Takes part as</source>
        <translation>В качестве кого участвует</translation>
    </message>
    <message>
        <source>Surname, first name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Post and body, or who they are to the child</source>
        <translation>Должность и орган либо кем приходится ребёнку</translation>
    </message>
    <message>
        <source>Where they are while the child speaks</source>
        <translation>Где находится, пока говорит ребёнок</translation>
    </message>
    <message>
        <source>Number and date of the order of appointment</source>
        <translation>Номер и дата постановления о назначении</translation>
    </message>
    <message>
        <source>Identity document, if asked for</source>
        <translation>Документ, если требуется</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>What may stand in the way</source>
        <translation>Что может мешать участию</translation>
    </message>
    <message>
        <source>Tick what is so</source>
        <translation>Отметьте, что верно</translation>
    </message>
    <message>
        <source>is also a witness in this case</source>
        <translation>также свидетель по этому делу</translation>
    </message>
    <message>
        <source>teaches the child</source>
        <translation>учитель ребёнка</translation>
    </message>
    <message>
        <source>has no lawful part in the case (press, public, relative)</source>
        <translation>не имеет законной роли в деле (пресса, общественность, родня)</translation>
    </message>
    <message>
        <source>Conflict declared, by whom and of what kind</source>
        <translation>Заявленный конфликт интересов: кем и какой</translation>
    </message>
    <message>
        <source>For example: the representative is suspected, or puts pressure on the child.</source>
        <translation>Например: представитель подозревается или давит на ребёнка.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name not entered</source>
        <translation>Имя не указано</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>постановление {number}</translation>
    </message>
    <message>
        <source>guards the pause</source>
        <translation>ответственный за перерыв</translation>
    </message>
    <message>
        <source>Explain and sign</source>
        <translation>Разъяснить, подписать</translation>
    </message>
    <message>
        <source>See what was explained</source>
        <translation>Что разъяснено</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Conflict declared: {what}</source>
        <translation>Заявлен конфликт интересов: {what}</translation>
    </message>
    <message>
        <source>Still to do: {what}</source>
        <translation>Осталось: {what}</translation>
    </message>
    <message>
        <source>Done; refused to sign: {what}</source>
        <translation>Разъяснено; отказ от подписи: {what}</translation>
    </message>
    <message>
        <source>Everything is explained and signed</source>
        <translation>Всё разъяснено и подписано</translation>
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
        <translation>Линии на изображении</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>child</source>
        <translation>ребёнок</translation>
    </message>
    <message>
        <source>door</source>
        <translation>дверь</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>Изображение камеры {number}</translation>
    </message>
    <message>
        <source>The program sees movement only. Who is there, you see yourself.</source>
        <translation>Программа видит только движение. Кто в кадре, видите вы сами.</translation>
    </message>
    <message>
        <source>Test the sound again</source>
        <translation>Проверить звук ещё раз</translation>
    </message>
    <message>
        <source>The picture is being looked at</source>
        <translation>Изображение проверяется</translation>
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
        <translation>Звукового устройства нет: изображение воспроизводится без звука.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Space, K</source>
        <translation>Пробел, K</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>воспроизвести, пауза</translation>
    </message>
    <message>
        <source>10 seconds back, on</source>
        <translation>на 10 секунд назад, вперёд</translation>
    </message>
    <message>
        <source>5 seconds back, on</source>
        <translation>на 5 секунд назад, вперёд</translation>
    </message>
    <message>
        <source>one picture back, on</source>
        <translation>на один кадр назад, вперёд</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>медленнее, быстрее</translation>
    </message>
    <message>
        <source>louder, softer</source>
        <translation>громче, тише</translation>
    </message>
    <message>
        <source>sound off, on</source>
        <translation>выключить, включить звук</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>to the beginning, to the end</source>
        <translation>в начало, в конец</translation>
    </message>
    <message>
        <source>arrangement of the two cameras</source>
        <translation>расположение двух камер</translation>
    </message>
    <message>
        <source>swap the cameras: which one is large</source>
        <translation>поменять камеры: какая показана крупно</translation>
    </message>
    <message>
        <source>full screen; Esc leaves it</source>
        <translation>во весь экран; Esc – выйти</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>эта памятка</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
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
        <translation>Люди</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Заверение</translation>
    </message>
    <message>
        <source>Step: {name}</source>
        <translation>Шаг: {name}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>No reason is enough here: the recording cannot start without it.</source>
        <translation>Здесь причины недостаточно: без этого запись не начнётся.</translation>
    </message>
    <message>
        <source>Reason, for the protocol</source>
        <translation>Причина (войдёт в протокол)</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Клавиши (F1)</translation>
    </message>
    <message>
        <source>Swap the cameras (X)</source>
        <translation>Поменять камеры местами (X)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Остановить запись</translation>
    </message>
    <message>
        <source>Back to the devices</source>
        <translation>Назад к устройствам</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Отметки и заметки</translation>
    </message>
    <message>
        <source>Stop the recording?</source>
        <translation>Остановить запись?</translation>
    </message>
    <message>
        <source>A recording that was stopped cannot be gone on with. Until you decide, it goes on.</source>
        <translation>Остановленную запись продолжить нельзя. Пока вы решаете, запись идёт.</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Продолжать запись</translation>
    </message>
    <message>
        <source>Stop and seal</source>
        <translation>Остановить и заверить</translation>
    </message>
    <message>
        <source>The recording is running. What did you mean?</source>
        <translation>Идёт запись. Что вы хотели сделать?</translation>
    </message>
    <message>
        <source>Without this window the recording goes on by itself; open the program again and you are back here.</source>
        <translation>Без этого окна запись продолжится сама; откройте программу снова – и вы вернётесь сюда.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Close the window, go on recording</source>
        <translation>Закрыть окно, запись продолжить</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>mark this moment</source>
        <translation>отметить этот момент</translation>
    </message>
    <message>
        <source>mark, also while writing</source>
        <translation>отметить, даже во время набора</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>написать заметку</translation>
    </message>
    <message>
        <source>swap the cameras: which one is large</source>
        <translation>поменять камеры: какая показана крупно</translation>
    </message>
    <message>
        <source>keep what was written</source>
        <translation>сохранить написанное</translation>
    </message>
    <message>
        <source>back, without change</source>
        <translation>назад без изменений</translation>
    </message>
    <message>
        <source>stop (asks first)</source>
        <translation>остановить (сначала спросит)</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>эта памятка</translation>
    </message>
    <message>
        <source>Camera {number}: {name}</source>
        <translation>Камера {number}: {name}</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Прошло</translation>
    </message>
    <message>
        <source>Time that fits</source>
        <translation>Поместится</translation>
    </message>
</context>
<context>
    <name>RecordingWords</name>
    <message>
        <source>The recording could not be started</source>
        <translation>Запись начать не удалось</translation>
    </message>
    <message>
        <source>The recording could not be closed</source>
        <translation>Запись закрыть не удалось</translation>
    </message>
    <message>
        <source>The recording is being started</source>
        <translation>Запись запускается</translation>
    </message>
    <message>
        <source>Recording is being stopped</source>
        <translation>Запись останавливается</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Идёт запись</translation>
    </message>
    <message>
        <source>Disk 1: master copy</source>
        <translation>Диск 1: оригинал</translation>
    </message>
    <message>
        <source>Disk {number}: copy</source>
        <translation>Диск {number}: копия</translation>
    </message>
    <message>
        <source>is being opened</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>takes nothing more: {reason}</source>
        <translation>больше не принимает запись: {reason}</translation>
    </message>
    <message>
        <source>is being written</source>
        <translation>идёт запись</translation>
    </message>
    <message>
        <source>is being written, {time} fit</source>
        <translation>идёт запись, поместится {time}</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay – {package}</source>
        <translation>Просмотр – {package}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Sealed by {subject}; time of sealing, as the seal says: {time}</source>
        <translation>Заверил: {subject}; время заверения, указанное в нём самом: {time}</translation>
    </message>
</context>
<context>
    <name>RoomCheckPage</name>
    <message>
        <source>Is the room ready for the child?</source>
        <translation>Готова ли комната для ребёнка?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Изображение и звук</translation>
    </message>
    <message>
        <source>Clock, disks, power</source>
        <translation>Часы, диски, питание</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>The level test has not been good yet.</source>
        <translation>Проверка звука ещё не дала хорошего результата.</translation>
    </message>
    <message>
        <source>The clock was not compared.</source>
        <translation>Часы не сверены.</translation>
    </message>
    <message>
        <source>The disks are being looked at.</source>
        <translation>Диски проверяются.</translation>
    </message>
    <message>
        <source>A disk has too little space for the planned time and half as much again.</source>
        <translation>На диске мало места: нужно на запланированное время и ещё на половину.</translation>
    </message>
    <message>
        <source>Not ticked: {line}</source>
        <translation>Не отмечено: {line}</translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation>Далее: {part}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>You can go on and come back. The recording cannot start before this is settled.</source>
        <translation>Можно идти дальше и вернуться. Пока это не решено, запись не начнётся.</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>is being opened</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>Gives no picture: {reason}</source>
        <translation>Нет изображения: {reason}</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} a second</source>
        <translation>{width} × {height}, кадров в секунду: {rate}</translation>
    </message>
    <message>
        <source>Gives no sound: {reason}</source>
        <translation>Нет звука: {reason}</translation>
    </message>
    <message>
        <source>one channel</source>
        <translation>один канал</translation>
    </message>
    <message>
        <source>two channels</source>
        <translation>два канала</translation>
    </message>
    <message>
        <source>Master copy</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Вторая копия</translation>
    </message>
    <message>
        <source>is being looked at</source>
        <translation>проверяется</translation>
    </message>
    <message>
        <source>{free} free, {time} fit</source>
        <translation>свободно {free}, поместится {time}</translation>
    </message>
    <message>
        <source>Same disk as the master copy: if it fails, both are lost.</source>
        <translation>Тот же диск, что и у оригинала: при его отказе пропадут обе копии.</translation>
    </message>
    <message>
        <source>Nothing can be written here: {reason}. Connect the disk or have it checked.</source>
        <translation>Сюда нельзя записывать: {reason}. Подключите диск или отдайте его на проверку.</translation>
    </message>
    <message>
        <source>Only {time} fit, but {planned} are planned. Free some space or connect another disk.</source>
        <translation>Поместится только {time}, а намечено {planned}. Освободите место или подключите другой диск.</translation>
    </message>
    <message>
        <source>Can open the recording: {count} keys</source>
        <translation>Ключей, открывающих запись: {count}</translation>
    </message>
    <message>
        <source>Seals the recording</source>
        <translation>Запись заверяет</translation>
    </message>
    <message>
        <source>Its passphrase will be asked for when sealing.</source>
        <translation>Его пароль будет запрошен при заверении.</translation>
    </message>
    <message>
        <source>Seals the recording: {subject}</source>
        <translation>Запись заверяет: {subject}</translation>
    </message>
    <message>
        <source>The room is being looked at.</source>
        <translation>Комната проверяется.</translation>
    </message>
    <message>
        <source>Camera {number} gives no picture. Check its cable or choose another one.</source>
        <translation>Камера {number} не даёт изображения. Проверьте кабель или выберите другую.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Check its cable or choose another one.</source>
        <translation>Микрофон не даёт звука. Проверьте кабель или выберите другой.</translation>
    </message>
    <message>
        <source>Disk {number}: {trouble}</source>
        <translation>Диск {number}: {trouble}</translation>
    </message>
    <message>
        <source>The devices are being opened.</source>
        <translation>Устройства открываются.</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>The recording is being sealed. Close the window afterwards.</source>
        <translation>Запись заверяется. Закройте окно после этого.</translation>
    </message>
    <message>
        <source>Play to the people present</source>
        <translation>Воспроизвести присутствующим</translation>
    </message>
    <message>
        <source>End the playback</source>
        <translation>Закончить воспроизведение</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>Заверить сейчас</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Passphrase of the seal certificate</source>
        <translation>Пароль сертификата заверения</translation>
    </message>
    <message>
        <source>The recording is not sealed yet. Close the window?</source>
        <translation>Запись ещё не заверена. Закрыть окно?</translation>
    </message>
    <message>
        <source>It is kept and can be sealed later from the start page, but it can then no longer be played here.</source>
        <translation>Она сохранена, её можно заверить позже с начальной страницы, но воспроизвести здесь уже не получится.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Close without sealing</source>
        <translation>Закрыть без заверения</translation>
    </message>
    <message>
        <source>This computer can no longer open the recording. Only the holders of the custodians&apos; keys can.</source>
        <translation>Этот компьютер больше не может открыть запись. Её откроют только хранители своими ключами.</translation>
    </message>
    <message>
        <source>Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded.</source>
        <translation>Хэш-сумма записи (SHA-256). Внесите её в протокол: она отвечает изображению и звуку в том виде, как они записаны.</translation>
    </message>
    <message>
        <source>The recording is sealed</source>
        <translation>Запись заверена</translation>
    </message>
    <message>
        <source>Each copy was read back from its disk and checked.</source>
        <translation>Каждая копия прочитана со своего диска и проверена.</translation>
    </message>
    <message>
        <source>The recording is being sealed</source>
        <translation>Запись заверяется</translation>
    </message>
    <message>
        <source>This takes a moment. Please leave the disks connected.</source>
        <translation>Это займёт немного времени. Не отключайте диски.</translation>
    </message>
    <message>
        <source>The recording is being put in order</source>
        <translation>Запись приводится в порядок</translation>
    </message>
    <message>
        <source>It was interrupted. Everything that reached the disks is kept.</source>
        <translation>Она была прервана. Всё, что попало на диски, сохранено.</translation>
    </message>
    <message>
        <source>The recording has ended</source>
        <translation>Запись окончена</translation>
    </message>
    <message>
        <source>Only one copy could be made: the other disk was lost. Please make a second one soon.</source>
        <translation>Удалось сделать только одну копию: второй диск потерян. Пожалуйста, в ближайшее время сделайте вторую.</translation>
    </message>
    <message>
        <source>Master copy</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Рабочая копия</translation>
    </message>
    <message>
        <source>This copy could not be completed. It was left as it is; use the other one.</source>
        <translation>Эту копию завершить не удалось. Она оставлена как есть; пользуйтесь другой.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Seal digest: {digest}</source>
        <translation>Хэш-сумма заверения: {digest}</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
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
        <translation type="unfinished">Ребёнок</translation>
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
        <translation type="unfinished">Комната</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation type="unfinished">Открыть пакет</translation>
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
        <translation>Подпишите здесь: пальцем, пером или мышью</translation>
    </message>
    <message>
        <source>Field for the signature</source>
        <translation>Поле для подписи</translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation>Убрать последний штрих</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Does not sign</source>
        <translation>Не подписывает</translation>
    </message>
    <message>
        <source>Why? In the person&apos;s own words; this goes into the protocol.</source>
        <translation>Почему? Словами самого человека; это войдёт в протокол.</translation>
    </message>
    <message>
        <source>There is no signature yet.</source>
        <translation>Подписи пока нет.</translation>
    </message>
    <message>
        <source>A dot or a short dash is no signature. Please sign in full, or choose «Does not sign».</source>
        <translation>Точка или короткая чёрточка – не подпись. Подпишите полностью или выберите «Не подписывает».</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>For example rtsp://… or a video file</source>
        <translation>Например, rtsp://… или видеофайл</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>File or address…</source>
        <translation>Файл или адрес…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>This room has not been set up yet</source>
        <translation>Эта комната ещё не настроена</translation>
    </message>
    <message>
        <source>A new recording is encrypted from its first moment. Before it starts, the next page shows camera, microphone and disks.</source>
        <translation>Новая запись шифруется с первого мгновения. До её начала следующая страница покажет камеру, микрофон и диски.</translation>
    </message>
    <message>
        <source>Recordings that are not sealed yet</source>
        <translation>Ещё не заверенные записи</translation>
    </message>
    <message>
        <source>They are safe on their disks. Closing and sealing them needs no key and loses nothing.</source>
        <translation>Они сохранны на своих дисках. Чтобы завершить и заверить их, ключ не нужен, и ничего не теряется.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Назад</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>New recording</source>
        <translation>Новая запись</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
</context>
<context>
    <name>StepTabs</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>ещё не готово</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>Other folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Without a second copy</source>
        <translation>Без второй копии</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>This is too long: {more} characters too many.</source>
        <translation>Слишком длинно: лишних знаков – {more}.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>There is no time {typed}: hours go to 23, minutes to 59.</source>
        <translation>Времени {typed} не бывает: часы до 23, минуты до 59.</translation>
    </message>
    <message>
        <source>Please type hours and minutes, for example 15:30.</source>
        <translation>Укажите часы и минуты, например 15:30.</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>&gt; 24 h</source>
        <translation>&gt; 24 ч</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
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
        <translation type="unfinished">Убрать</translation>
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
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Смотреть</translation>
    </message>
    <message>
        <source>space</source>
        <translation>пробел</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>На 10 секунд назад</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 с</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>На 10 секунд вперёд</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 с</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>На один кадр назад</translation>
    </message>
    <message>
        <source>Picture −1</source>
        <translation>Кадр −1</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>На один кадр вперёд</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Включить звук</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Выключить звук</translation>
    </message>
    <message>
        <source>Picture +1</source>
        <translation>Кадр +1</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Arrangement of the two cameras</source>
        <translation>Расположение двух камер</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Камеры</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Поменять</translation>
    </message>
    <message>
        <source>Swap the cameras: which one is large</source>
        <translation>Поменять камеры: какая показана крупно</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Speed {times}</source>
        <translation>Скорость {times}</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Open the recording</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>The recording is encrypted. It can be watched with the key of one of its custodians.</source>
        <translation>Запись зашифрована. Посмотреть её можно с ключом одного из её хранителей.</translation>
    </message>
    <message>
        <source>Custodian&apos;s key (file)</source>
        <translation>Ключ хранителя (файл)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Passphrase of the key, if it has one</source>
        <translation>Пароль ключа, если он есть</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
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
        <translation type="unfinished">Открыть пакет</translation>
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
        <translation>проверка: {percent} %</translation>
    </message>
    <message>
        <source>Whether the package is as it was sealed can be said when all of it has been checked.</source>
        <translation>Такой ли пакет, каким был заверен, станет известно, когда он будет проверен весь.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Details of the check</source>
        <translation>Подробности проверки</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Details of the check</source>
        <translation>Подробности проверки</translation>
    </message>
    <message>
        <source>The check has not ended yet.</source>
        <translation>Проверка ещё не закончена.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что обнаружено</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электронное заверение</translation>
    </message>
    <message>
        <source>Sealed by: {subject}</source>
        <translation>Заверил: {subject}</translation>
    </message>
    <message>
        <source>Sealed at, as the seal says: {time}</source>
        <translation>Время заверения, указанное в нём самом: {time}</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate (SHA-256):</source>
        <translation>Отпечаток сертификата (SHA-256):</translation>
    </message>
    <message>
        <source>Media digest:</source>
        <translation>Хэш-сумма записи:</translation>
    </message>
    <message>
        <source>Seal digest:</source>
        <translation>Хэш-сумма заверения:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… и ещё {count}</translation>
    </message>
</context>
<context>
    <name>_Left</name>
    <message>
        <source>{left} characters left</source>
        <translation>Осталось знаков: {left}</translation>
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
