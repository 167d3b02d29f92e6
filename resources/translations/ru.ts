<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
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
    <name>DevicesPage</name>
    <message>
        <source>Is everything ready?</source>
        <translation>Всё готово?</translation>
    </message>
    <message>
        <source>Camera 1</source>
        <translation>Камера 1</translation>
    </message>
    <message>
        <source>Camera 2</source>
        <translation>Камера 2</translation>
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
        <source>Artificial room</source>
        <translation>Искусственная комната</translation>
    </message>
    <message>
        <source>{width} × {height}, {rate} pictures a second</source>
        <translation>{width} × {height}, кадров в секунду: {rate}</translation>
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
    <name>RecordingPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Клавиши (F1)</translation>
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
        <source>Elapsed</source>
        <translation>Прошло</translation>
    </message>
    <message>
        <source>Time that fits</source>
        <translation>Поместится</translation>
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
</TS>
