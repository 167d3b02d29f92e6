<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AccountForm</name>
    <message>
        <source>Surname, name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>Short, letters and digits</source>
        <translation>Короткое: буквы и цифры</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Passphrase for the first sign-in</source>
        <translation>Пароль для первого входа</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Give this passphrase</source>
        <translation>Выдать этот пароль</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>What somebody may see and do follows from the role.</source>
        <translation>От роли зависит, что человек может видеть и делать.</translation>
    </message>
    <message>
        <source>Sets up the room, its people and keys; sees no case and no child&apos;s name, and records no interview.</source>
        <translation>Настраивает комнату, пользователей и ключи; не видит ни дела, ни имени ребёнка и не записывает допрос.</translation>
    </message>
    <message>
        <source>Prepares, records and seals interviews; opens the child&apos;s real identity.</source>
        <translation>Готовит, записывает и заверяет допросы; открывает настоящие данные ребёнка.</translation>
    </message>
    <message>
        <source>Sees the preparation and the child&apos;s real identity, judges readiness, pauses and marks.</source>
        <translation>Видит подготовку и настоящие данные ребёнка, даёт заключение о готовности, объявляет перерыв, ставит отметки.</translation>
    </message>
    <message>
        <source>Looks through cases, packages and the audit; changes nothing.</source>
        <translation>Просматривает дела, пакеты и журнал действий; ничего не изменяет.</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (вы)</translation>
    </message>
    <message>
        <source>{role} · signs in as {name} · since {day}</source>
        <translation>{role} · имя пользователя: {name} · с {day}</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Removed on {day}; signs in no more.</source>
        <translation>Доступ закрыт {day}; войти больше нельзя.</translation>
    </message>
    <message>
        <source>Has a passphrase from somebody else, to be changed at the next sign-in.</source>
        <translation>Пароль задан другим человеком; при следующем входе его нужно сменить.</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>The room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Name and length</source>
        <translation>Название и длительность</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Хранители ключей</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электронное заверение</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Диски</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Question banks</source>
        <translation>Банки вопросов</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Go on setting up</source>
        <translation>Продолжить настройку</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Допросы</translation>
    </message>
</context>
<context>
    <name>AdministratorForm</name>
    <message>
        <source>Surname, first name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>Short, 2 to 32 letters or figures without blanks: for example aigul.k</source>
        <translation>Короткое: от 2 до 32 букв или цифр без пробелов, например aigul.k</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
</context>
<context>
    <name>AdmissionPage</name>
    <message>
        <source>May the recording start?</source>
        <translation>Можно ли начинать запись?</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Вернуться к участникам</translation>
    </message>
    <message>
        <source>Go to what is missing</source>
        <translation>Перейти к недостающему</translation>
    </message>
    <message>
        <source>It is not held: act</source>
        <translation>Акт о непроведении допроса</translation>
    </message>
    <message>
        <source>No recording is possible: act</source>
        <translation>Акт о невозможности записи</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Начать запись</translation>
    </message>
    <message>
        <source>Everything the rules demand is done. When the recording runs, bring the child in. It is never paused: a break is an event in the recording.</source>
        <translation>Всё, чего требуют правила, сделано. Когда запись пойдёт, пригласите ребёнка. Запись не приостанавливается: перерыв отмечается в ней как событие.</translation>
    </message>
    <message>
        <source>The recording can start once nothing stands in the way any more.</source>
        <translation>Запись можно будет начать, когда все требования будут выполнены.</translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>Number of the case</source>
        <translation>Номер ЕРДР</translation>
    </message>
    <message>
        <source>Child&apos;s day of birth</source>
        <translation>Дата рождения ребёнка</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Внести в протокол</translation>
    </message>
</context>
<context>
    <name>AnnexPart</name>
    <message>
        <source>Papers beside the protocol, each printed or saved by itself above the pages. Where a field is empty, what is shown in grey stands in it.</source>
        <translation>Документы, которые прилагаются к протоколу: каждый печатается или сохраняется отдельно кнопками над страницами. Если поле не заполнено, в документ войдёт текст, показанный серым.</translation>
    </message>
    <message>
        <source>To whom it goes</source>
        <translation>Кому направляется</translation>
    </message>
    <message>
        <source>What was done already</source>
        <translation>Принятые меры</translation>
    </message>
    <message>
        <source>What the psychologist observed</source>
        <translation>Наблюдения психолога</translation>
    </message>
    <message>
        <source>Psychologist&apos;s conclusion</source>
        <translation>Заключение психолога</translation>
    </message>
    <message>
        <source>To whom it is given</source>
        <translation>Кому выдаётся</translation>
    </message>
    <message>
        <source>Which help is needed</source>
        <translation>Какая помощь нужна</translation>
    </message>
    <message>
        <source>Where child and family find help</source>
        <translation>Куда ребёнку и семье обратиться за помощью</translation>
    </message>
    <message>
        <source>Each organisation on a line of its own.</source>
        <translation>Каждую организацию пишите с новой строки.</translation>
    </message>
    <message>
        <source>A pseudonym is in print: print the sheet with the real identity once, put it into an envelope and seal the envelope (art. 97).</source>
        <translation>В протоколе стоит псевдоним: лист с подлинными данными напечатайте в одном экземпляре, вложите в конверт и опечатайте его (ст. 97).</translation>
    </message>
</context>
<context>
    <name>AnswerNotes</name>
    <message>
        <source>Notes of the answers</source>
        <translation>Заметки об ответах</translation>
    </message>
    <message>
        <source>F4: in the child&apos;s words, as &quot;I&quot;; or leave it to the recording</source>
        <translation>F4: словами ребёнка, от первого лица; или оставьте записи</translation>
    </message>
</context>
<context>
    <name>AttemptsWait</name>
    <message>
        <source>After wrong attempts one has to wait: {time}</source>
        <translation>После неудачных попыток нужно подождать: {time}</translation>
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
        <translation>Время</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Audit</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Who did what and when in these records. Nobody can change it; that you look is in it as well.</source>
        <translation>Здесь записано, кто, когда и что сделал. Изменить это никто не может; ваш просмотр тоже записан.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Save as a table (CSV)</source>
        <translation>Сохранить таблицу</translation>
    </message>
    <message>
        <source>Save for paper (PDF)</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Audit, the newest entry first</source>
        <translation>Журнал действий, новые записи сверху</translation>
    </message>
    <message>
        <source>Is the audit whole?</source>
        <translation>Не нарушен ли журнал?</translation>
    </message>
    <message>
        <source>The chain of its entries is being checked.</source>
        <translation>Проверяется цепочка записей.</translation>
    </message>
    <message>
        <source>The audit is whole: nothing was changed or taken out.</source>
        <translation>Журнал не нарушен: ничего не изменено и не удалено.</translation>
    </message>
    <message>
        <source>Entries checked: {count}. A copy that is saved and kept elsewhere shows later that none of them was changed.</source>
        <translation>Проверено записей: {count}. Копия, которая хранится отдельно, позже покажет, что ни одна из них не изменена.</translation>
    </message>
    <message>
        <source>The audit is not whole: entry {number} was changed or is missing.</source>
        <translation>Журнал нарушен: запись № {number} изменена или отсутствует.</translation>
    </message>
    <message>
        <source>Save it as a file and hand it to whoever supervises this room. All other records can be used as before.</source>
        <translation>Сохраните его в файл и передайте тому, кто надзирает за этой комнатой. Остальными данными можно пользоваться как прежде.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>The audit was saved: {path}</source>
        <translation>Журнал сохранён: {path}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>A copy of this room&apos;s records on a removable disk, in case the computer breaks or is lost.</source>
        <translation>Копия хранилища этой комнаты на съёмном диске – на случай, если компьютер сломается или пропадёт.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>For a new computer, or if something is wrong with the records here.</source>
        <translation>Для нового компьютера или если с хранилищем здесь что-то не так.</translation>
    </message>
    <message>
        <source>It holds the sessions, people, settings and the audit, encrypted as they are here, and opens with the passphrases of the day on which it was made. It does not hold the recordings: they are on their own disks.</source>
        <translation>В ней данные о допросах, пользователи, настройки и журнал действий – зашифрованные так же, как здесь; открывается она паролями того дня, когда была сделана. Самих записей в ней нет: они на своих дисках.</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Being backed up…</source>
        <translation>Копия создаётся…</translation>
    </message>
    <message>
        <source>Back up to a folder…</source>
        <translation>Сделать копию в папку…</translation>
    </message>
    <message>
        <source>Do not restore</source>
        <translation>Не восстанавливать</translation>
    </message>
    <message>
        <source>Being restored…</source>
        <translation>Восстанавливается…</translation>
    </message>
    <message>
        <source>Restore these records</source>
        <translation>Восстановить эту копию</translation>
    </message>
    <message>
        <source>The records that are here now stay.</source>
        <translation>Нынешнее хранилище не пропадёт.</translation>
    </message>
    <message>
        <source>They are set aside under another name on this computer, and nothing of them is overwritten. Then you work with the records of the backup.</source>
        <translation>Оно будет отложено на этом компьютере под другим именем, поверх него ничего не запишется. Дальше вы будете работать с данными из копии.</translation>
    </message>
    <message>
        <source>One moment: this has to come to its end first.</source>
        <translation>Подождите: сначала это должно завершиться.</translation>
    </message>
    <message>
        <source>Written to {path} and read back: it can be restored.</source>
        <translation>Записана в {path} и прочитана обратно: из неё можно восстановить хранилище.</translation>
    </message>
    <message>
        <source>It lies on the same disk as the records themselves. Make another on a removable disk.</source>
        <translation>Она лежит на том же диске, что и само хранилище. Сделайте ещё одну на съёмном диске.</translation>
    </message>
    <message>
        <source>Keep the disk apart from this computer.</source>
        <translation>Храните диск отдельно от этого компьютера.</translation>
    </message>
    <message>
        <source>Make one now, on a removable disk.</source>
        <translation>Сделайте её сейчас, на съёмном диске.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Резервной копии ещё нет.</translation>
    </message>
    <message>
        <source>Last checked backup: {moment}</source>
        <translation>Последняя проверенная копия: {moment}</translation>
    </message>
    <message>
        <source>A new one is due after a week.</source>
        <translation>Новая понадобится через неделю.</translation>
    </message>
    <message>
        <source>Days since then: {days}. A new one is due.</source>
        <translation>С тех пор прошло дней: {days}. Пора сделать новую.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>В этой папке нет резервной копии.</translation>
    </message>
    <message>
        <source>Backup of {moment}</source>
        <translation>Копия от {moment}</translation>
    </message>
    <message>
        <source>In the folder {name}. The newest is taken.</source>
        <translation>В папке {name}. Берётся самая новая.</translation>
    </message>
</context>
<context>
    <name>BankSearch</name>
    <message>
        <source>Search all questions: some words, Enter takes it, Esc goes back</source>
        <translation>Поиск по всем вопросам: введите слова, Enter – взять, Esc – назад</translation>
    </message>
    <message>
        <source>Search all questions</source>
        <translation>Поиск по всем вопросам</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>Найдено: {count}</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
</context>
<context>
    <name>BanksPanel</name>
    <message>
        <source>Question banks</source>
        <translation>Банки вопросов</translation>
    </message>
    <message>
        <source>The wordings that the interview page offers. Each is there in Kazakh, Russian and English and is held against the check of questions.</source>
        <translation>Формулировки, которые предлагает страница беседы. Каждая есть на казахском, русском и английском и проходит проверку вопросов.</translation>
    </message>
    <message>
        <source>Add a bank from a file</source>
        <translation>Добавить банк из файла</translation>
    </message>
    <message>
        <source>{origin}; wordings: {count}</source>
        <translation>{origin}; формулировок: {count}</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Добавлено: {name}</translation>
    </message>
    <message>
        <source>Not taken; the files stay as they are:</source>
        <translation>Не принято; файлы остаются как есть:</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Child</source>
        <comment>the alias of a child</comment>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Case and child</source>
        <translation>Дело и ребёнок</translation>
    </message>
    <message>
        <source>This interview stands at “{standing}”: case and plan can be read, not changed.</source>
        <translation>Состояние этого допроса: «{standing}». Дело и план можно читать, но не менять.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Number in the register of investigations</source>
        <translation>Номер в ЕРДР</translation>
    </message>
    <message>
        <source>Articles of the criminal code</source>
        <translation>Статьи Уголовного кодекса</translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation>Несколько разделяйте запятыми.</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Дата регистрации дела</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Следователь</translation>
    </message>
    <message>
        <source>Post and rank</source>
        <translation>Должность и звание</translation>
    </message>
    <message>
        <source>Body that investigates</source>
        <translation>Орган расследования</translation>
    </message>
    <message>
        <source>The child is heard as</source>
        <translation>В качестве кого допрашивается ребёнок</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Условное имя</translation>
    </message>
    <message>
        <source>Everything in this program names the child so; never the real name.</source>
        <translation>Так ребёнок назван во всей программе; настоящее имя не пишется нигде.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>or the estimated age, in years</source>
        <translation>или примерный возраст, лет</translation>
    </message>
    <message>
        <source>What has to be reckoned with: health, speech, fears</source>
        <translation>Что нужно учесть: здоровье, речь, страхи</translation>
    </message>
    <message>
        <source>The child&apos;s language</source>
        <translation>Язык ребёнка</translation>
    </message>
    <message>
        <source>another</source>
        <translation>другой</translation>
    </message>
    <message>
        <source>Which language</source>
        <translation>Какой язык</translation>
    </message>
    <message>
        <source>For the wording of questions</source>
        <translation>Для формулировки вопросов</translation>
    </message>
    <message>
        <source>With whom the child lives</source>
        <translation>С кем живёт ребёнок</translation>
    </message>
    <message>
        <source>{need}: what is known</source>
        <translation>{need}: что известно</translation>
    </message>
    <message>
        <source>What the child has already told</source>
        <translation>Что ребёнок уже рассказал</translation>
    </message>
    <message>
        <source>Notes for the preparation</source>
        <translation>Заметки для подготовки</translation>
    </message>
    <message>
        <source>The child&apos;s own name and data (protected)</source>
        <translation>Настоящие имя и данные ребёнка (под защитой)</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>К списку допросов</translation>
    </message>
    <message>
        <source>On to the plan</source>
        <translation>Перейти к плану</translation>
    </message>
    <message>
        <source>Age today: {age}</source>
        <translation>Возраст сегодня: {age}</translation>
    </message>
</context>
<context>
    <name>CertificateForm</name>
    <message>
        <source>There is no certificate of a person on the tokens that are inserted.</source>
        <translation>На вставленных токенах нет сертификата физического лица.</translation>
    </message>
    <message>
        <source>{who} signs</source>
        <translation>Подписывает: {who}</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Чем</translation>
    </message>
    <message>
        <source>Certificate with its key (.p12, .pfx)</source>
        <translation>Сертификат с ключом (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Пароль файла</translation>
    </message>
    <message>
        <source>Module of the token (PKCS#11)</source>
        <translation>Модуль токена (PKCS#11)</translation>
    </message>
    <message>
        <source>Its maker&apos;s driver says where it is.</source>
        <translation>Где он лежит, указано в драйвере производителя.</translation>
    </message>
    <message>
        <source>Look for certificates</source>
        <translation>Найти сертификаты</translation>
    </message>
    <message>
        <source>Certificate on the token</source>
        <translation>Сертификат на токене</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>It is tried once. After several mistakes a token locks itself.</source>
        <translation>Проверяется один раз. После нескольких ошибок токен блокируется.</translation>
    </message>
    <message>
        <source>NCALayer opens its own window and asks for the key there. The signature stands beside the file; this program cannot check a national (GOST) signature itself.</source>
        <translation>NCALayer откроет своё окно и запросит ключ там. Подпись хранится рядом с файлом; проверить национальную подпись (ГОСТ) сама программа не может.</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Посмотреть сертификат</translation>
    </message>
    <message>
        <source>Sign in NCALayer</source>
        <translation>Подписать в NCALayer</translation>
    </message>
    <message>
        <source>Sign the pages</source>
        <translation>Подписать страницы</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>with a time stamp of the room&apos;s server</source>
        <translation>с меткой времени от сервера комнаты</translation>
    </message>
    <message>
        <source>{holder}, valid until {day}</source>
        <translation>{holder}, действует до {day}</translation>
    </message>
    <message>
        <source>The name in the certificate is not the name of the person who signs here. Sign only if it is theirs.</source>
        <translation>Имя в сертификате не совпадает с именем того, кто здесь подписывает. Подписывайте, только если сертификат принадлежит этому человеку.</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>The pages carry signatures: nothing in them can be changed any more. Who still signs, signs now.</source>
        <translation>Страницы подписаны: изменить в них больше ничего нельзя. Остальные подписывают сейчас.</translation>
    </message>
    <message>
        <source>The pages are fixed. Certificates sign one after the other; after the first of them nothing in the document can be changed. NCALayer comes last.</source>
        <translation>Страницы зафиксированы. Сертификатами подписывают по очереди; после первой подписи изменить в документе ничего нельзя. NCALayer – последним.</translation>
    </message>
</context>
<context>
    <name>ChildStateLine</name>
    <message>
        <source>The child: {state}</source>
        <translation>Ребёнок: {state}</translation>
    </message>
</context>
<context>
    <name>ChildStates</name>
    <message>
        <source>The child: {state}</source>
        <translation>Ребёнок: {state}</translation>
    </message>
    <message>
        <source>Must the interview stop?</source>
        <translation>Нужно прекратить допрос?</translation>
    </message>
    <message>
        <source>A short caring closing follows, and then the recording ends. This cannot be taken back.</source>
        <translation>Последует короткое бережное завершение, затем запись закончится. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>No, it goes on</source>
        <translation>Нет, допрос продолжается</translation>
    </message>
    <message>
        <source>Yes, it must stop</source>
        <translation>Да, нужно прекратить</translation>
    </message>
    <message>
        <source>The child: {state}, since {time}</source>
        <translation>Ребёнок: {state}, с {time}</translation>
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
        <translation>Расходятся на…</translation>
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
        <translation>Попросите администратора перевести часы. Расхождение войдёт в запись.</translation>
    </message>
    <message>
        <source>Please type by how much.</source>
        <translation>Укажите, на сколько.</translation>
    </message>
</context>
<context>
    <name>ClosingCover</name>
    <message>
        <source>What became of the topics</source>
        <translation>Итог по темам</translation>
    </message>
    <message>
        <source>The child&apos;s own word</source>
        <translation>Подтверждение ребёнка</translation>
    </message>
    <message>
        <source>Playback to the child</source>
        <translation>Воспроизведение ребёнку</translation>
    </message>
    <message>
        <source>Safety: asked of the adults, not of the child</source>
        <translation>Безопасность: спрашивают взрослых, не ребёнка</translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation>Почему тема не затронута</translation>
    </message>
    <message>
        <source>The child said that what was told is right (art. 210.11)</source>
        <translation>Ребёнок подтвердил правильность сказанного (ч. 11 ст. 210 УПК)</translation>
    </message>
    <message>
        <source>said</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не подтверждено</translation>
    </message>
    <message>
        <source>Why it was not said</source>
        <translation>Почему не подтверждено</translation>
    </message>
    <message>
        <source>The recording was played back to the child</source>
        <translation>Запись воспроизведена ребёнку</translation>
    </message>
    <message>
        <source>Why, at the psychologist&apos;s advice</source>
        <translation>Причина (по совету психолога)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>What is known, and what is done about it</source>
        <translation>Что известно и что предпринимается</translation>
    </message>
    <message>
        <source>What is left undone, and why</source>
        <translation>Что не выполнено и почему</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Вернуться к вопросам</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Остановить запись</translation>
    </message>
    <message>
        <source>A calm end</source>
        <translation>Спокойное завершение</translation>
    </message>
    <message>
        <source>Before the recording ends</source>
        <translation>Перед окончанием записи</translation>
    </message>
    <message>
        <source>Say these words slowly; about a minute and a half. Ask the adults once the child has left.</source>
        <translation>Произнесите эти слова не спеша; около полутора минут. Взрослых спросите, когда ребёнок выйдет.</translation>
    </message>
    <message>
        <source>Settle what can be settled. The recording goes on until the child has left.</source>
        <translation>Отметьте, что можно отметить. Запись идёт, пока ребёнок не выйдет.</translation>
    </message>
    <message>
        <source>To be answered by the adults before the recording ends.</source>
        <translation>Взрослые должны ответить до окончания записи.</translation>
    </message>
    <message>
        <source>A few words are enough: the protocol prints them.</source>
        <translation>Достаточно нескольких слов: они войдут в протокол.</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>A copy is being made. Cancel it first, or wait for its end.</source>
        <translation>Изготавливается копия. Сначала отмените её или дождитесь окончания.</translation>
    </message>
    <message>
        <source>Copies and labels</source>
        <translation>Копии и этикетки</translation>
    </message>
    <message>
        <source>Session {session}</source>
        <translation>Сессия {session}</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Finish the sealing</source>
        <translation>Завершить заверение</translation>
    </message>
    <message>
        <source>The sealing is not finished: a copy was left behind, or this computer&apos;s key waits for a second copy.</source>
        <translation>Заверение не завершено: одна из копий не закончена или ключ этого компьютера хранится до изготовления второй копии.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>The disks of this recording are not connected: connect one to make a copy.</source>
        <translation>Диски этой записи не подключены: подключите один из них, чтобы сделать копию.</translation>
    </message>
    <message>
        <source>The package is there already: {place}. It was read back: {verdict}</source>
        <translation>Пакет там уже есть: {place}. Контрольное чтение: {verdict}</translation>
    </message>
    <message>
        <source>This copy was there, but its making had been cut off before it was entered. It was read back and is entered now as copy {n}: {verdict}</source>
        <translation>Копия там уже была, но её изготовление прервалось до учёта. Проведено контрольное чтение, теперь она учтена под № {n}: {verdict}</translation>
    </message>
    <message>
        <source>Copy {n} was made and read back: {verdict}</source>
        <translation>Копия № {n} изготовлена; контрольное чтение: {verdict}</translation>
    </message>
    <message>
        <source>The copy was cancelled; what was begun is removed.</source>
        <translation>Копирование отменено; начатое удалено.</translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message>
        <source>Master copy</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Рабочая копия</translation>
    </message>
    <message>
        <source>This copy could not be completed and was left as it is. Connect its disk again, or free some space on it, and finish the sealing.</source>
        <translation>Завершить эту копию не удалось, она оставлена как есть. Снова подключите её диск или освободите на нём место и завершите заверение.</translation>
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
    <name>CopyForm</name>
    <message>
        <source>A further copy</source>
        <translation>Ещё одна копия</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Для чего</translation>
    </message>
    <message>
        <source>For the court, for the case file</source>
        <translation>Для суда, для материалов дела</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Onto which disk or into which folder</source>
        <translation>На какой диск или в какую папку</translation>
    </message>
    <message>
        <source>A USB disk, or a folder from which a disc is burned. Nothing there is overwritten.</source>
        <translation>USB-диск или папка, из которой записывают оптический диск. Имеющееся там не перезаписывается.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message>
        <source>Master</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Рабочая копия</translation>
    </message>
    <message>
        <source>Copy {n}</source>
        <translation>Копия № {n}</translation>
    </message>
</context>
<context>
    <name>CorrectBand</name>
    <message>
        <source>entered by mistake</source>
        <translation>внесено по ошибке</translation>
    </message>
    <message>
        <source>Put right: {thing}</source>
        <translation>Исправить: {thing}</translation>
    </message>
    <message>
        <source>The right words</source>
        <translation>Правильный текст</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Оставить (Esc)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Keep the new words</source>
        <translation>Сохранить новый текст</translation>
    </message>
</context>
<context>
    <name>CustodianCard</name>
    <message>
        <source>proved on {day}</source>
        <translation>ключ проверен {day}</translation>
    </message>
    <message>
        <source>not proved yet</source>
        <translation>ключ ещё не проверен</translation>
    </message>
    <message>
        <source>Fingerprint of the key: let the holder read theirs aloud and compare.</source>
        <translation>Отпечаток ключа: пусть хранитель прочтёт свой вслух, сверьте.</translation>
    </message>
    <message>
        <source>New challenge file</source>
        <translation>Новый проверочный файл</translation>
    </message>
    <message>
        <source>Make a challenge file</source>
        <translation>Создать проверочный файл</translation>
    </message>
    <message>
        <source>Number that the holder reads aloud</source>
        <translation>Число, которое читает хранитель</translation>
    </message>
    <message>
        <source>Check the number</source>
        <translation>Проверить число</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Why this custodian is removed</source>
        <translation>Почему хранитель исключается</translation>
    </message>
    <message>
        <source>What was recorded until now stays open to this key; new recordings do not open with it.</source>
        <translation>Прежние записи этот ключ по-прежнему откроет, новые – уже нет.</translation>
    </message>
    <message>
        <source>Keep this custodian</source>
        <translation>Оставить хранителя</translation>
    </message>
    <message>
        <source>Remove this custodian</source>
        <translation>Исключить хранителя</translation>
    </message>
    <message>
        <source>To prove that the key opens: make a challenge file and bring it to the holder.</source>
        <translation>Чтобы убедиться, что ключ открывает записи, создайте проверочный файл и отнесите его хранителю.</translation>
    </message>
    <message>
        <source>Challenge of {day}. The holder opens the file where their key is, with “interview-app keys prove FILE --identity KEY” or “age -d -i KEY FILE”, and reads the number in it to you.</source>
        <translation>Проверочный файл от {day}. Хранитель открывает его там, где лежит его ключ, командой «interview-app keys prove ФАЙЛ --identity КЛЮЧ» или «age -d -i КЛЮЧ ФАЙЛ» и читает вам число из него.</translation>
    </message>
</context>
<context>
    <name>CustodianForm</name>
    <message>
        <source>Where the key is kept</source>
        <translation>Где хранится ключ</translation>
    </message>
    <message>
        <source>Institution or office that holds it</source>
        <translation>Учреждение или отдел, где он хранится</translation>
    </message>
    <message>
        <source>For example: Almaty city court, chancery</source>
        <translation>Например: Алматинский городской суд, канцелярия</translation>
    </message>
    <message>
        <source>Public key (begins with age1)</source>
        <translation>Открытый ключ (начинается с age1)</translation>
    </message>
    <message>
        <source>The secret key never comes to this computer. The holder makes it with “interview-app keys new”.</source>
        <translation>Секретный ключ на этот компьютер не попадает. Хранитель создаёт его командой «interview-app keys new».</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Add this custodian</source>
        <translation>Добавить хранителя</translation>
    </message>
</context>
<context>
    <name>CustodyPanel</name>
    <message>
        <source>Custodians</source>
        <translation>Хранители</translation>
    </message>
    <message>
        <source>A recording opens only with a custodian&apos;s key, never on this computer. Two holders who do not depend on each other are needed, best the court and an archive: if one key is lost, the other opens.</source>
        <translation>Запись открывается только ключом хранителя, на этом компьютере – никогда. Нужны два независимых хранителя, лучше всего суд и архив: если один ключ утерян, откроет другой.</translation>
    </message>
    <message>
        <source>Add a custodian</source>
        <translation>Добавить хранителя</translation>
    </message>
    <message>
        <source>Trial period with fewer custodians</source>
        <translation>Пробный период с неполным числом хранителей</translation>
    </message>
    <message>
        <source>Removed custodians</source>
        <translation>Исключённые хранители</translation>
    </message>
    <message>
        <source>Custodians who proved their keys: {count} of at least {least}</source>
        <translation>Хранителей с проверенными ключами: {count}, нужно не менее {least}</translation>
    </message>
    <message>
        <source>The challenge was saved: {path}</source>
        <translation>Проверочный файл сохранён: {path}</translation>
    </message>
    <message>
        <source>{holder}, fingerprint {fingerprint}, removed on {day}: {reason}</source>
        <translation>{holder}, отпечаток {fingerprint}, исключён {day}: {reason}</translation>
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
    <name>DevicesPanel</name>
    <message>
        <source>Cameras and microphone</source>
        <translation>Камеры и микрофон</translation>
    </message>
    <message>
        <source>One camera shows the whole room with the door; a second one may show the child&apos;s face.</source>
        <translation>Одна камера показывает всю комнату с дверью, вторая может показывать лицо ребёнка.</translation>
    </message>
    <message>
        <source>Picture of camera {number}</source>
        <translation>Изображение камеры {number}</translation>
    </message>
    <message>
        <source>Foot pedal or button for the pause</source>
        <translation>Педаль или кнопка для перерыва</translation>
    </message>
    <message>
        <source>The key that it sends. It pauses in both windows. F9 always does, and Space in the psychologist&apos;s.</source>
        <translation>Клавиша, которую они отправляют. Начинает перерыв в обоих окнах; F9, а в окне психолога и пробел, работают всегда.</translation>
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
    <name>DrawnPart</name>
    <message>
        <source>Let everybody read the pages first, then sign: the child and the interpreters sign each page. Where one of them signs by certificate alone, each page says so.</source>
        <translation>Пусть сначала все прочитают страницы, затем подписывают: ребёнок и переводчики подписывают каждую страницу. Если кто-то из них подписывает только сертификатом, об этом сказано на каждой странице.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>EventSide</name>
    <message>
        <source>Everything</source>
        <translation>Все события</translation>
    </message>
    <message>
        <source>Find in the words</source>
        <translation>Поиск по словам</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>Какие события показаны</translation>
    </message>
</context>
<context>
    <name>ExhibitForm</name>
    <message>
        <source>The protocol needs this.</source>
        <translation>Это нужно для протокола.</translation>
    </message>
    <message>
        <source>This cannot be such a digest: letters are missing or too many.</source>
        <translation>Хэш-сумма введена неверно: знаков не хватает или слишком много.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>It can also be dropped here.</source>
        <translation>Его можно и перетащить сюда.</translation>
    </message>
    <message>
        <source>Look for the file</source>
        <translation>Найти файл</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>From whom it was received</source>
        <translation>От кого получено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>How it was obtained (protocol, its number)</source>
        <translation>Как получено (протокол, его номер)</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>В каком виде получено</translation>
    </message>
    <message>
        <source>Digests of the seizure protocol</source>
        <translation>Хэш-суммы из протокола выемки</translation>
    </message>
</context>
<context>
    <name>ExhibitsCover</name>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>Материалов пока нет.</translation>
    </message>
    <message>
        <source>On which display</source>
        <translation>На каком экране</translation>
    </message>
    <message>
        <source>The psychologist who consents</source>
        <translation>Психолог, который даёт согласие</translation>
    </message>
    <message>
        <source>Why it has to be shown</source>
        <translation>Зачем это нужно показать</translation>
    </message>
    <message>
        <source>Show it to the child</source>
        <translation>Показать ребёнку</translation>
    </message>
    <message>
        <source>{digest}: as in the seizure protocol</source>
        <translation>{digest}: совпадает с протоколом выемки</translation>
    </message>
    <message>
        <source>{digest}: NOT as in the seizure protocol</source>
        <translation>{digest}: НЕ совпадает с протоколом выемки</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Убрать с экрана</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Things shown and made</source>
        <translation>Предъявляемое и сделанное ребёнком</translation>
    </message>
    <message>
        <source>Taking in a thing</source>
        <translation>Приём материала</translation>
    </message>
    <message>
        <source>Show something only where the plan needs it. It is on the child&apos;s display until it is taken away.</source>
        <translation>Показывайте, только если этого требует план. Материал остаётся на экране ребёнка, пока его не уберут.</translation>
    </message>
    <message>
        <source>The file goes into the record as it was received, encrypted, with its digest.</source>
        <translation>Файл попадает в запись таким, каким получен, зашифрованным, с хэш-суммой.</translation>
    </message>
    <message>
        <source>Take in a thing</source>
        <translation>Принять материал</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Вернуться к вопросам</translation>
    </message>
    <message>
        <source>Do not take it in</source>
        <translation>Не принимать</translation>
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
        <translation>Кто извлекает запись</translation>
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
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановить из резервной копии</translation>
    </message>
    <message>
        <source>Only test the room</source>
        <translation>Только проверить комнату</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Продолжить позже</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The records are being made</source>
        <translation>Хранилище создаётся</translation>
    </message>
    <message>
        <source>Please wait until this is finished, then close the window.</source>
        <translation>Дождитесь окончания, затем закройте окно.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Диски</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Хранители</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Электронное заверение</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Test recording</source>
        <translation>Пробная запись</translation>
    </message>
    <message>
        <source>Restore the room&apos;s records</source>
        <translation>Восстановить хранилище комнаты</translation>
    </message>
    <message>
        <source>Set up the room</source>
        <translation>Настройка комнаты</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Make the room&apos;s records</source>
        <translation>Создать хранилище комнаты</translation>
    </message>
    <message>
        <source>Next: {part}</source>
        <translation>Далее: {part}</translation>
    </message>
    <message>
        <source>Record for ten seconds</source>
        <translation>Записать десять секунд</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>К списку допросов</translation>
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
        <translation>Заявляет о заинтересованности или связи</translation>
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
    <name>Founding</name>
    <message>
        <source>First the administrator, who sets up the room and its people. Nothing is written before this step is complete. The administrator sees no case and no child&apos;s name.</source>
        <translation>Сначала – администратор, который настраивает комнату и добавляет пользователей. Пока этот шаг не завершён, ничего не записывается. Администратор не видит ни дел, ни имён детей.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>How is the child now?</source>
        <translation>Каково состояние ребёнка сейчас?</translation>
    </message>
    <message>
        <source>Go on with the interview</source>
        <translation>Продолжить допрос</translation>
    </message>
    <message>
        <source>The law demands a whole break here: {time} of it are left. The closing can begin at any time.</source>
        <translation>По закону перерыв должен быть полным: осталось {time}. К завершению можно перейти в любое время.</translation>
    </message>
    <message>
        <source>Nobody guards this pause any more. First name somebody who is here.</source>
        <translation>За этот перерыв больше никто не отвечает. Сначала назначьте кого-то из присутствующих.</translation>
    </message>
    <message>
        <source>You guard this pause. Say how the child is, then let the interview go on.</source>
        <translation>За этот перерыв отвечаете вы. Отметьте состояние ребёнка, затем разрешите продолжить.</translation>
    </message>
    <message>
        <source>{name} ({role}) says how the child is and lets the interview go on.</source>
        <translation>Состояние ребёнка отмечает и продолжить разрешает {name} ({role}).</translation>
    </message>
    <message>
        <source>Ask {name} ({role}) how the child is. It goes on when this person says so.</source>
        <translation>Спросите о состоянии ребёнка: {name} ({role}). Продолжить можно, когда это лицо разрешит.</translation>
    </message>
</context>
<context>
    <name>HandedQueue</name>
    <message>
        <source>Questions handed in</source>
        <translation>Переданные вопросы</translation>
    </message>
    <message>
        <source>A question of theirs, then Enter</source>
        <translation>Их вопрос, затем Enter</translation>
    </message>
    <message>
        <source>Question handed in</source>
        <translation>Переданный вопрос</translation>
    </message>
    <message>
        <source>Who hands it in</source>
        <translation>Кто передаёт вопрос</translation>
    </message>
    <message>
        <source>Why it is declined, then Enter. Esc leaves it waiting.</source>
        <translation>Почему отводится, затем Enter. Esc – оставить в очереди.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отвести</translation>
    </message>
</context>
<context>
    <name>HeardBefore</name>
    <message>
        <source>The child was heard in this case before</source>
        <translation>Ребёнок уже допрошен по этому делу</translation>
    </message>
    <message>
        <source>Why the child is heard again (art. 211)</source>
        <translation>Почему ребёнок допрашивается снова (ст. 211)</translation>
    </message>
    <message>
        <source>no ground chosen</source>
        <translation>основание не выбрано</translation>
    </message>
    <message>
        <source>What it rests on, in words</source>
        <translation>В чём оно состоит, своими словами</translation>
    </message>
    <message>
        <source>{day}: recorded as {alias}.</source>
        <translation>{day}: записан под условным именем {alias}.</translation>
    </message>
    <message>
        <source>{day}: {alias} was recorded, perhaps the same child. Enter the identification number or the name of both children, so that it can be told.</source>
        <translation>{day}: записан ребёнок {alias}, возможно, тот же. Чтобы это выяснить, внесите для обоих детей ИИН или фамилию и имя.</translation>
    </message>
    <message>
        <source>Minutes already used today: {minutes} of 240.</source>
        <translation>Сегодня уже израсходовано минут: {minutes} из 240.</translation>
    </message>
</context>
<context>
    <name>HintButtons</name>
    <message>
        <source>Silent hint to the investigator</source>
        <translation>Беззвучная подсказка следователю</translation>
    </message>
    <message>
        <source>A hint in your own words, then Enter</source>
        <translation>Своими словами, затем Enter</translation>
    </message>
    <message>
        <source>A hint in your own words</source>
        <translation>Подсказка своими словами</translation>
    </message>
    <message>
        <source>Ask for a break</source>
        <translation>Попросить перерыв</translation>
    </message>
    <message>
        <source>a break is asked for</source>
        <translation>просят перерыв</translation>
    </message>
    <message>
        <source>Shown at {time}: {hint}</source>
        <translation>Показано ({time}): {hint}</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>{time}: a break is asked for</source>
        <translation>{time}: просят перерыв</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Принято</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Kept, encrypted.</source>
        <translation>Сохранено в зашифрованном виде.</translation>
    </message>
    <message>
        <source>Each opening is written down. These data are kept encrypted by themselves; they are never in a file name, in the recording&apos;s picture or in the unencrypted part of a package.</source>
        <translation>Каждое открытие отмечается в журнале. Эти данные шифруются отдельно; их нет ни в именах файлов, ни на изображении, ни в незашифрованной части пакета.</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Individual identification number</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>School or kindergarten</source>
        <translation>Школа или детский сад</translation>
    </message>
    <message>
        <source>Keep encrypted</source>
        <translation>Сохранить зашифрованными</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>Keys (F1)</source>
        <translation>Клавиши (F1)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Act of the failed recording</source>
        <translation>Акт о невозможности записи</translation>
    </message>
    <message>
        <source>Watch the recording without the questions</source>
        <translation>Наблюдать за записью без вопросов</translation>
    </message>
    <message>
        <source>The questions come as soon as the recording runs.</source>
        <translation>Вопросы появятся, как только начнётся запись.</translation>
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
        <source>Camera {number}: {name}</source>
        <translation>Камера {number}: {name}</translation>
    </message>
    <message>
        <source>Show all (F11)</source>
        <translation>Показать всё (F11)</translation>
    </message>
    <message>
        <source>Hide (F11)</source>
        <translation>Скрыть (F11)</translation>
    </message>
    <message>
        <source>{language} (F12)</source>
        <translation>{language} (F12)</translation>
    </message>
    <message>
        <source>Language of the questions: {language}</source>
        <translation>Язык вопросов: {language}</translation>
    </message>
</context>
<context>
    <name>InterviewParts</name>
    <message>
        <source>People (F7)</source>
        <translation>Люди (F7)</translation>
    </message>
    <message>
        <source>Things (F8)</source>
        <translation>Материалы (F8)</translation>
    </message>
    <message>
        <source>Closing (F10)</source>
        <translation>Завершить (F10)</translation>
    </message>
    <message>
        <source>Pause (F9)</source>
        <translation>Перерыв (F9)</translation>
    </message>
    <message>
        <source>Tell the child (T)</source>
        <translation>Разъяснить (T)</translation>
    </message>
    <message>
        <source>Open the psychologist&apos;s window</source>
        <translation>Открыть окно психолога</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>No key</source>
        <translation>Клавиша не выбрана</translation>
    </message>
    <message>
        <source>Press the pedal or button now</source>
        <translation>Нажмите педаль или кнопку</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>Выбрать клавишу</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Без клавиши</translation>
    </message>
    <message>
        <source>This key also writes, so it pauses only where nobody is writing.</source>
        <translation>Эта клавиша ещё и печатает знак, поэтому перерыв начнётся, только если никто не пишет.</translation>
    </message>
</context>
<context>
    <name>LackList</name>
    <message>
        <source>The rules can be asked once case, child and plan are entered.</source>
        <translation>Правила проверяются, когда внесены дело, ребёнок и план.</translation>
    </message>
    <message>
        <source>Everybody whom the rules require is here and informed.</source>
        <translation>Все, кого требуют правила, присутствуют, всем всё разъяснено.</translation>
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
        <translation>Слишком громко: отодвиньте микрофон или убавьте его чувствительность</translation>
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
    <name>LimitCover</name>
    <message>
        <source>Begin the break</source>
        <translation>Начать перерыв</translation>
    </message>
    <message>
        <source>Go to the closing</source>
        <translation>Перейти к завершению</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Всё же продолжить</translation>
    </message>
    <message>
        <source>The child has been heard for as long as the law allows in one day. Bring it to a calm end now.</source>
        <translation>Допрос ребёнка длился столько, сколько закон допускает за один день. Спокойно завершите беседу.</translation>
    </message>
    <message>
        <source>The child has been heard without a break for as long as the law allows. The next question can be asked after a break of at least {minutes} minutes. The recording goes on.</source>
        <translation>Допрос ребёнка длился без перерыва столько, сколько допускает закон. Следующий вопрос можно задать после перерыва не менее {minutes} минут. Запись продолжается.</translation>
    </message>
    <message>
        <source>The time that this room advises for the child&apos;s age is used up. Is the child tired?</source>
        <translation>Время, рекомендованное в этой комнате для возраста ребёнка, вышло. Не устал ли ребёнок?</translation>
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
        <translation>Свободно {free}: поместится только {time}, нужно {needed}. Освободите место или подключите другой диск.</translation>
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
        <translation>Осталось {percent} %. Подключите компьютер к сети: на сколько этого хватит, неизвестно.</translation>
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
    <name>MissingField</name>
    <message>
        <source>No reason is enough here: without it the pages cannot be fixed and signed.</source>
        <translation>Здесь указать причину недостаточно: без этих сведений страницы нельзя зафиксировать и подписать.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ввести</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message>
        <source>The protocol is being drawn up</source>
        <translation>Протокол составляется</translation>
    </message>
    <message>
        <source>Still missing: {count}</source>
        <translation>Ещё не хватает: {count}</translation>
    </message>
    <message>
        <source>Enter it, or give the reason where one is enough: it is printed in its place.</source>
        <translation>Введите сведения или, где этого достаточно, укажите причину: она будет напечатана на их месте.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Всё есть</translation>
    </message>
    <message>
        <source>The pages can be fixed once everybody has signed.</source>
        <translation>Страницы можно зафиксировать, когда все подпишут.</translation>
    </message>
</context>
<context>
    <name>MixLine</name>
    <message>
        <source>longest silence {time}</source>
        <translation>самое долгое молчание {time}</translation>
    </message>
</context>
<context>
    <name>NameForms</name>
    <message>
        <source>Name or post</source>
        <translation>Имя или должность</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>In the sentence</source>
        <translation>В предложении</translation>
    </message>
    <message>
        <source>How it is right</source>
        <translation>Как правильно</translation>
    </message>
    <message>
        <source>What the program would write stands here; correct it.</source>
        <translation>Здесь стоит то, что написала бы программа; исправьте.</translation>
    </message>
    <message>
        <source>Keep this form</source>
        <translation>Сохранить эту форму</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>The room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>The name stands in windows and papers. The language of the windows is chosen at the lower left, at any time.</source>
        <translation>Название указывается в окнах и документах. Язык окон можно выбрать в любое время слева внизу.</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>Название комнаты</translation>
    </message>
    <message>
        <source>For example: Interview room 1, Almaty</source>
        <translation>Например: Комната для бесед 1, Алматы</translation>
    </message>
    <message>
        <source>Usual length of a recording, in minutes</source>
        <translation>Обычная длительность записи, минут</translation>
    </message>
    <message>
        <source>So much must fit on each disk before a room test may start.</source>
        <translation>Столько должно помещаться на каждом диске, чтобы начать проверку комнаты.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>At least 12 characters; several words that do not belong together are easiest.</source>
        <translation>Не менее 12 знаков; легче всего запомнить несколько не связанных между собой слов.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ещё раз то же самое</translation>
    </message>
</context>
<context>
    <name>NewSealForm</name>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Never a person&apos;s name: persons sign the protocol.</source>
        <translation>Не имя человека: люди подписывают протокол.</translation>
    </message>
    <message>
        <source>For example: Police department of Almaty</source>
        <translation>Например: Департамент полиции города Алматы</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Years of validity</source>
        <translation>Срок действия, лет</translation>
    </message>
    <message>
        <source>Make the certificate</source>
        <translation>Создать сертификат</translation>
    </message>
</context>
<context>
    <name>Newest</name>
    <message>
        <source>Load what was saved in the other window?</source>
        <translation>Загрузить сохранённое в другом окне?</translation>
    </message>
    <message>
        <source>What you typed here since then is not kept. Note it first if you need it.</source>
        <translation>То, что вы ввели здесь с тех пор, не сохранится. Если нужно, сначала перепишите его.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Load the newest</source>
        <translation>Загрузить последнюю версию</translation>
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
    <name>ObserverSignIn</name>
    <message>
        <source>The psychologist&apos;s window</source>
        <translation>Окно психолога</translation>
    </message>
    <message>
        <source>Picture and questions are shown to the psychologist of this session. The pause works at once.</source>
        <translation>Изображение и вопросы показываются психологу этой сессии. Перерыв можно начать уже сейчас.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Имя для входа</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Открыть окно</translation>
    </message>
    <message>
        <source>The psychologist has no account in this room</source>
        <translation>У психолога нет учётной записи в этой комнате</translation>
    </message>
    <message>
        <source>Choose who sits here. The record will say that this person was named and did not sign in.</source>
        <translation>Выберите, кто здесь сидит. В записи будет отмечено, что это лицо указано по списку, без входа под своей учётной записью.</translation>
    </message>
    <message>
        <source>{name} is not in the list of this session under this name. Which of these people are you?</source>
        <translation>{name}: под этим именем в списке сессии никого нет. Кто из этих людей вы?</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Кто здесь сидит</translation>
    </message>
    <message>
        <source>This person sits here</source>
        <translation>Здесь сидит этот человек</translation>
    </message>
</context>
<context>
    <name>ObserverWindow</name>
    <message>
        <source>Pause since {since}, for {time}. Paused by: {who}. The recording goes on.</source>
        <translation>Перерыв с {since}, длится {time}. Начат: {who}. Запись идёт.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s window</source>
        <translation>Окно психолога</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Перерыв (пробел)</translation>
    </message>
    <message>
        <source>Pause the interview</source>
        <translation>Сделать перерыв в допросе</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>Камера {number}</translation>
    </message>
    <message>
        <source>Person {number} of the list was named at the psychologist&apos;s window and did not sign in.</source>
        <translation>В окне психолога указано лицо № {number} из списка; вход под своей учётной записью не выполнен.</translation>
    </message>
</context>
<context>
    <name>Observing</name>
    <message>
        <source>The psychologist&apos;s window was closed. The recording goes on. The pause is here: F9. The window can be opened again.</source>
        <translation>Окно психолога закрыто. Запись идёт. Перерыв – здесь: F9. Окно можно открыть снова.</translation>
    </message>
    <message>
        <source>The psychologist&apos;s display is gone. The recording goes on. The pause is here: F9. Connect the display, then open the window again.</source>
        <translation>Экран психолога отключился. Запись идёт. Перерыв – здесь: F9. Подключите экран и откройте окно снова.</translation>
    </message>
</context>
<context>
    <name>OneCopy</name>
    <message>
        <source>Drop the key with one copy</source>
        <translation>Удалить ключ при одной копии</translation>
    </message>
    <message>
        <source>But one copy is whole. Why is this computer&apos;s key dropped all the same?</source>
        <translation>Цела лишь одна копия. Почему ключ этого компьютера всё же удаляется?</translation>
    </message>
    <message>
        <source>Until then it is kept. Better: make a further copy first.</source>
        <translation>До тех пор ключ сохраняется. Лучше сначала сделать ещё одну копию.</translation>
    </message>
</context>
<context>
    <name>OpenAgain</name>
    <message>
        <source>Open the pages again?</source>
        <translation>Открыть страницы снова?</translation>
    </message>
    <message>
        <source>The signatures by certificate made so far are given up. Drawn ones stay as long as the text stays the same.</source>
        <translation>Подписи сертификатами, поставленные до сих пор, отменяются. Подписи от руки остаются, пока текст прежний.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The room&apos;s audit keeps it: please name nobody.</source>
        <translation>Хранится в журнале действий комнаты: пожалуйста, никого не называйте.</translation>
    </message>
    <message>
        <source>Leave the pages as they are</source>
        <translation>Оставить страницы как есть</translation>
    </message>
    <message>
        <source>Give up the signatures</source>
        <translation>Отменить подписи</translation>
    </message>
</context>
<context>
    <name>OwnHandPart</name>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Answer in the child&apos;s own hand, two pages</source>
        <translation>Ответ ребёнка собственноручно, две страницы</translation>
    </message>
    <message>
        <source>Picture of the sheet (PNG or JPEG)</source>
        <translation>Изображение листа (PNG или JPEG)</translation>
    </message>
    <message>
        <source>Add to the protocol</source>
        <translation>Добавить в протокол</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>Choose your own passphrase</source>
        <translation>Выберите свой пароль</translation>
    </message>
    <message>
        <source>{name}, somebody else chose the passphrase with which you signed in. Choose one that only you know; then you can begin.</source>
        <translation>{name}, пароль, с которым вы вошли, задал другой человек. Выберите пароль, который будете знать только вы, – после этого можно начинать работу.</translation>
    </message>
    <message>
        <source>The passphrase that you were given</source>
        <translation>Пароль, который вам выдали</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Мой пароль</translation>
    </message>
    <message>
        <source>{name}, from the next sign-in on the new passphrase counts, and the present one opens nothing.</source>
        <translation>{name}, в следующий раз вы войдёте с новым паролем, а нынешний больше не подойдёт.</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить прежний</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Применить этот пароль</translation>
    </message>
    <message>
        <source>This is the present passphrase. Choose another.</source>
        <translation>Это нынешний пароль. Выберите другой.</translation>
    </message>
    <message>
        <source>This is not the passphrase with which you signed in. Nothing was changed.</source>
        <translation>Это не тот пароль, с которым вы вошли. Ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>OwnQuestion</name>
    <message>
        <source>A question of your own (F2)</source>
        <translation>Свой вопрос (F2)</translation>
    </message>
    <message>
        <source>A question of your own</source>
        <translation>Свой вопрос</translation>
    </message>
    <message>
        <source>This is too long for one question: at most {most} characters. Nothing was asked.</source>
        <translation>Для одного вопроса это слишком длинно: не более {most} знаков. Вопрос не задан.</translation>
    </message>
    <message>
        <source>There are no words in it yet that could be said.</source>
        <translation>Здесь пока нет слов, которые можно произнести.</translation>
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
        <translation>Файл с сертификатом и его ключом (.p12 или .pfx)</translation>
    </message>
    <message>
        <source>It is copied into this room&apos;s data. Keep the original locked away.</source>
        <translation>Он копируется в данные комнаты. Оригинал храните под замком.</translation>
    </message>
    <message>
        <source>Passphrase of the file, if it has one</source>
        <translation>Пароль файла, если он есть</translation>
    </message>
    <message>
        <source>Certificate of the authority that issued it (.pem or .cer)</source>
        <translation>Сертификат удостоверяющего центра, который его выдал (.pem или .cer)</translation>
    </message>
    <message>
        <source>With it the room can check its own seals.</source>
        <translation>С ним комната может проверять собственные заверения.</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>Использовать этот сертификат</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>the question was asked</source>
        <translation>вопрос задан</translation>
    </message>
    <message>
        <source>choose a question of the phase</source>
        <translation>выбрать вопрос этапа</translation>
    </message>
    <message>
        <source>skip, back</source>
        <translation>пропустить, назад</translation>
    </message>
    <message>
        <source>next phase, phase before</source>
        <translation>следующий этап, предыдущий этап</translation>
    </message>
    <message>
        <source>what the child is told</source>
        <translation>что разъясняют ребёнку</translation>
    </message>
    <message>
        <source>ask more about a word of the child&apos;s</source>
        <translation>расспросить о слове ребёнка</translation>
    </message>
    <message>
        <source>a question of your own (Tab takes the suggestion)</source>
        <translation>свой вопрос (Tab берёт подсказку)</translation>
    </message>
    <message>
        <source>a word of the child&apos;s</source>
        <translation>слово ребёнка</translation>
    </message>
    <message>
        <source>note of the answer</source>
        <translation>заметка об ответе</translation>
    </message>
    <message>
        <source>encourage: asked at once</source>
        <translation>поддержать рассказ: отмечается сразу</translation>
    </message>
    <message>
        <source>silence is kept</source>
        <translation>молча ждать</translation>
    </message>
    <message>
        <source>people</source>
        <translation>участники</translation>
    </message>
    <message>
        <source>things to show</source>
        <translation>материалы для предъявления</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>ПЕРЕРЫВ</translation>
    </message>
    <message>
        <source>closing, end</source>
        <translation>завершение</translation>
    </message>
    <message>
        <source>hide judgments and words</source>
        <translation>скрыть оценки и слова</translation>
    </message>
    <message>
        <source>language of the questions</source>
        <translation>язык вопросов</translation>
    </message>
    <message>
        <source>search all questions</source>
        <translation>поиск по всем вопросам</translation>
    </message>
    <message>
        <source>the psychologist&apos;s window</source>
        <translation>окно психолога</translation>
    </message>
    <message>
        <source>undo, or put right what was entered last</source>
        <translation>отменить или исправить внесённое последним</translation>
    </message>
    <message>
        <source>back to the question</source>
        <translation>вернуться к вопросу</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>этот список</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Pages of the protocol</source>
        <translation>Страницы протокола</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Страница {page} из {count}</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Which paper</source>
        <translation>Какой документ</translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>There is no paper of this session for you here.</source>
        <translation>По этому допросу нет доступных вам документов.</translation>
    </message>
    <message>
        <source>If the interview goes on without a recording, attesting witnesses must take part (art. 197.6). This act is signed by hand; what is typed here is kept on paper alone.</source>
        <translation>Если допрос продолжается без записи, обязательно участие понятых (часть 6 статьи 197 УПК). Акт подписывают от руки; набранное здесь остаётся только на бумаге.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Что отказало</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Attesting witness {number}</source>
        <translation>Понятой {number}</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>К списку допросов</translation>
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
    <name>PauseCover</name>
    <message>
        <source>Since {since}, for {time}</source>
        <translation>С {since}, длится {time}</translation>
    </message>
    <message>
        <source>What may help</source>
        <translation>Что может помочь</translation>
    </message>
    <message>
        <source>Offer some water.</source>
        <translation>Предложите воды.</translation>
    </message>
    <message>
        <source>Breathe calmly together; leave the child time and room.</source>
        <translation>Спокойно подышите вместе; дайте ребёнку время и не торопите его.</translation>
    </message>
    <message>
        <source>Talk about something neutral that the child likes. Nothing about the matter.</source>
        <translation>Поговорите о чём-то нейтральном, что ребёнку нравится. О деле не говорите.</translation>
    </message>
    <message>
        <source>The psychologist says that the interview must stop. The recording goes on until the closing ends.</source>
        <translation>Психолог считает, что допрос нужно прекратить. Запись идёт до конца завершения.</translation>
    </message>
    <message>
        <source>Begin the caring closing</source>
        <translation>Начать бережное завершение</translation>
    </message>
    <message>
        <source>Name who guards the pause</source>
        <translation>Указать, кто отвечает за перерыв</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Paused by {who}. Why: {cause}. The recording goes on.</source>
        <translation>Перерыв начат: {who}. Причина: {cause}. Запись идёт.</translation>
    </message>
</context>
<context>
    <name>PeopleCover</name>
    <message>
        <source>Why they leave, then Enter</source>
        <translation>Почему уходит, затем Enter</translation>
    </message>
    <message>
        <source>Guardian of the pause</source>
        <translation>Ответственный за перерыв</translation>
    </message>
    <message>
        <source>Whoever alone lets the talk go on after a pause, or ends it.</source>
        <translation>Только этот человек разрешает продолжить беседу после перерыва или завершает её.</translation>
    </message>
    <message>
        <source>Why the investigator guards the pause, then Enter</source>
        <translation>Почему за перерыв отвечает следователь, затем Enter</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>нет на месте</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Уходит</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Снова здесь</translation>
    </message>
    <message>
        <source>A few words are enough: the protocol prints them.</source>
        <translation>Достаточно нескольких слов: они войдут в протокол.</translation>
    </message>
    <message>
        <source>Nobody guards the pause now. Choose who may let the talk go on.</source>
        <translation>Сейчас за перерыв никто не отвечает. Выберите, кто разрешит продолжить беседу.</translation>
    </message>
    <message>
        <source>This person is already in the list.</source>
        <translation>Этот человек уже есть в списке.</translation>
    </message>
    <message>
        <source>The rules keep this person out.</source>
        <translation>По правилам этот человек участвовать не может.</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Вернуться к вопросам</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>They are entered and informed before they come in.</source>
        <translation>До входа в комнату человека вносят в список и разъясняют ему права.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Read it aloud or let it be read, answer questions, then let them sign.</source>
        <translation>Прочитайте вслух или дайте прочитать, ответьте на вопросы, затем дайте подписать.</translation>
    </message>
    <message>
        <source>Confirm and go on</source>
        <translation>Подтвердить и продолжить</translation>
    </message>
    <message>
        <source>What the rules say of their coming.</source>
        <translation>Что говорят правила об участии этого человека.</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Впустить</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Кто здесь</translation>
    </message>
    <message>
        <source>Coming and going stand in the record with their time.</source>
        <translation>Приход и уход остаются в записи вместе со временем.</translation>
    </message>
    <message>
        <source>Somebody new comes</source>
        <translation>Пришёл новый человек</translation>
    </message>
    <message>
        <source>Do not let in</source>
        <translation>Не впускать</translation>
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
        <translation>Пока никто не внесён. Начните с себя.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить участника</translation>
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
        <translation>Внесите то, что известно; остальное можно добавить, когда участник придёт.</translation>
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
        <translation>Подтвердить и продолжить</translation>
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
        <translation>Вернуться к участникам</translation>
    </message>
    <message>
        <source>Who will be there</source>
        <translation>Кто будет участвовать</translation>
    </message>
    <message>
        <source>Adults first, without the child. Enter everybody, explain, let them sign.</source>
        <translation>Сначала взрослые, без ребёнка. Внесите каждого, разъясните права и обязанности, дайте подписать.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Сохранить и продолжить</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Show who was removed</source>
        <translation>Показать исключённых</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>People who sign in</source>
        <translation>Пользователи программы</translation>
    </message>
    <message>
        <source>Everybody signs in under their own name, so the audit says who did what. At least one administrator stays.</source>
        <translation>Каждый входит под своим именем, поэтому из журнала видно, кто что сделал. Хотя бы один администратор остаётся всегда.</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Новый пароль: {name}</translation>
    </message>
    <message>
        <source>Choose a passphrase for the first sign-in and tell it to the person alone. The program then asks for one that only they know.</source>
        <translation>Выберите пароль для первого входа и сообщите его только этому человеку. При входе программа попросит его задать свой, который никто другой не знает.</translation>
    </message>
    <message>
        <source>{name} signs in with the passphrase that you chose, and is then asked for another.</source>
        <translation>{name}: вход – с паролем, который вы выбрали; затем программа попросит сменить его.</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Исключить: {name}?</translation>
    </message>
    <message>
        <source>They sign in no more. What they did stays, with their name, and so does the audit of it.</source>
        <translation>Этот человек больше не сможет войти. Всё сделанное им останется, и в журнале останется его имя.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>Пользователь исключён: {name}.</translation>
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
        <translation>сам свидетель по этому делу</translation>
    </message>
    <message>
        <source>teaches the child</source>
        <translation>учитель ребёнка</translation>
    </message>
    <message>
        <source>has no lawful part in the case (press, public, relative)</source>
        <translation>не имеет законных оснований участвовать (пресса, общественность, родственник)</translation>
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
        <translation>Фамилия и имя не указаны</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>постановление № {number}</translation>
    </message>
    <message>
        <source>guards the pause</source>
        <translation>отвечает за перерыв</translation>
    </message>
    <message>
        <source>Explain and sign</source>
        <translation>Разъяснить и подписать</translation>
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
    <name>PhaseList</name>
    <message>
        <source>Phases of the interview</source>
        <translation>Этапы допроса</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>пройден</translation>
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
    <name>PieceModel</name>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>has to sign by certificate</source>
        <translation>требуется подпись сертификатом</translation>
    </message>
    <message>
        <source>may sign by certificate</source>
        <translation>возможна подпись сертификатом</translation>
    </message>
    <message>
        <source>the certificate&apos;s name cannot be read here</source>
        <translation>имя в сертификате здесь не читается</translation>
    </message>
    <message>
        <source>This is not the name of the person who signs here.</source>
        <translation>Имя в сертификате не совпадает с именем того, кто здесь подписывает.</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>Before whom the child speaks</source>
        <translation>Процессуальное действие</translation>
    </message>
    <message>
        <source>Only testimony deposited before the investigating judge (art. 217) spares the child a summons to court; for a minor the request must be granted and is decided within 24 hours.</source>
        <translation>От вызова в суд ребёнка избавит только депонирование показаний следственным судьёй (ст. 217); ходатайство о несовершеннолетнем подлежит обязательному удовлетворению и рассматривается в течение 24 часов.</translation>
    </message>
    <message>
        <source>What it will be about</source>
        <translation>О чём будет речь</translation>
    </message>
    <message>
        <source>Signs of grooming that the case file speaks of</source>
        <translation>Признаки груминга, о которых говорят материалы дела</translation>
    </message>
    <message>
        <source>Planned length in minutes</source>
        <translation>Запланированная длительность, минут</translation>
    </message>
    <message>
        <source>Breaks are not counted; a day has 240.</source>
        <translation>Перерывы не считаются; в день – не более 240.</translation>
    </message>
    <message>
        <source>Language of the interview</source>
        <translation>Язык допроса</translation>
    </message>
    <message>
        <source>What is needed or to be feared</source>
        <translation>Что нужно и чего опасаться</translation>
    </message>
    <message>
        <source>an interpreter</source>
        <translation>переводчик</translation>
    </message>
    <message>
        <source>a sign language interpreter</source>
        <translation>переводчик жестового языка</translation>
    </message>
    <message>
        <source>a doctor</source>
        <translation>врач</translation>
    </message>
    <message>
        <source>the child would not be safe in the presence of the suspect</source>
        <translation>присутствие подозреваемого опасно для ребёнка</translation>
    </message>
    <message>
        <source>The psychologist&apos;s opinion after the preparatory talk</source>
        <translation>Заключение психолога после предварительной беседы</translation>
    </message>
    <message>
        <source>Is the child ready?</source>
        <translation>Готов ли ребёнок?</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Психолог</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Дата заключения</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Основания</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Why the interview is not held</source>
        <translation>Почему допрос не проводится</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Вернуться к делу</translation>
    </message>
    <message>
        <source>Save the act as PDF</source>
        <translation>Сохранить акт в PDF</translation>
    </message>
    <message>
        <source>On to the room</source>
        <translation>Перейти к комнате</translation>
    </message>
    <message>
        <source>End the plan with an act</source>
        <translation>Завершить план актом</translation>
    </message>
    <message>
        <source>The interview is not held</source>
        <translation>Допрос не проводится</translation>
    </message>
    <message>
        <source>Print the act</source>
        <translation>Распечатать акт</translation>
    </message>
    <message>
        <source>This interview stands at “{standing}”: the plan can be read, not changed.</source>
        <translation>Состояние этого допроса: «{standing}». План можно читать, но не менять.</translation>
    </message>
    <message>
        <source>End this plan?</source>
        <translation>Завершить этот план?</translation>
    </message>
    <message>
        <source>Nothing is recorded, and an act says why. A later interview is a plan of its own.</source>
        <translation>Ничего не записывается, причина указывается в акте. Для следующего допроса составляется новый план.</translation>
    </message>
    <message>
        <source>Go on planning</source>
        <translation>Вернуться к плану</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Завершить план</translation>
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
        <source>louder, softer, sound off</source>
        <translation>громче, тише, без звука</translation>
    </message>
    <message>
        <source>arrange two cameras, swap them</source>
        <translation>расположить две камеры, поменять местами</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Клавиши (F1)</translation>
    </message>
    <message>
        <source>to the next question, the one before</source>
        <translation>к следующему вопросу, к предыдущему</translation>
    </message>
    <message>
        <source>to the next pause, the one before</source>
        <translation>к следующему перерыву, к предыдущему</translation>
    </message>
    <message>
        <source>find in the words</source>
        <translation>поиск по словам</translation>
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
        <source>full screen; Esc leaves it</source>
        <translation>во весь экран; Esc – выйти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ProtocolPage</name>
    <message>
        <source>The text was changed after somebody had signed it by hand. Let them read it and sign again.</source>
        <translation>Текст изменён после подписи от руки. Дайте подписавшим прочесть его и подписать снова.</translation>
    </message>
    <message>
        <source>A remark was typed and is not in the protocol yet. Add it, or clear its field.</source>
        <translation>Замечание набрано, но в протокол ещё не внесено. Добавьте его или очистите поле.</translation>
    </message>
    <message>
        <source>Not translated: {count}. These words stand as they were said.</source>
        <translation>Не переведено: {count}. Эти слова остаются на языке оригинала.</translation>
    </message>
    <message>
        <source>The protocol is being signed or put in its place. Close the window afterwards.</source>
        <translation>Протокол подписывается или прилагается к записи. Закройте окно после этого.</translation>
    </message>
    <message>
        <source>What was recorded is being read. It takes a moment.</source>
        <translation>Записанное читается. Это займёт немного времени.</translation>
    </message>
    <message>
        <source>Fix the pages now?</source>
        <translation>Зафиксировать страницы сейчас?</translation>
    </message>
    <message>
        <source>Text, remarks and drawn signatures then stand as they are. Certificates sign afterwards; once the first of them has signed, nothing in the document can be changed.</source>
        <translation>После этого текст, замечания и подписи от руки остаются как есть. Затем подписывают сертификатами; после первой такой подписи изменить в документе ничего нельзя.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Продолжить составление</translation>
    </message>
    <message>
        <source>Fix the pages</source>
        <translation>Зафиксировать страницы</translation>
    </message>
    <message>
        <source>To the sessions</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Seal without the protocol</source>
        <translation>Заверить без протокола</translation>
    </message>
    <message>
        <source>Open the pages again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Signatures under the protocol</source>
        <translation>Подписи под протоколом</translation>
    </message>
    <message>
        <source>Attach and go on to the seal</source>
        <translation>Приложить и продолжить</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Asked (Enter)</source>
        <translation>Задан (Enter)</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Затем</translation>
    </message>
    <message>
        <source>Who puts the question to the child</source>
        <translation>Кто задаёт вопрос ребёнку</translation>
    </message>
    <message>
        <source>Choose a word of the child&apos;s with the keys 1 to 9.</source>
        <translation>Выберите слово ребёнка клавишами 1–9.</translation>
    </message>
    <message>
        <source>This question needs a word of the child&apos;s: F3 writes one down.</source>
        <translation>Для этого вопроса нужно слово ребёнка: запишите его (F3).</translation>
    </message>
    <message>
        <source>Choose a phase on the left, or press N to begin.</source>
        <translation>Чтобы начать, выберите этап слева или нажмите N.</translation>
    </message>
    <message>
        <source>Everything in this phase was asked. N goes on to the next one.</source>
        <translation>Вопросы этого этапа закончились. N – следующий этап.</translation>
    </message>
    <message>
        <source>asked already</source>
        <translation>уже задан</translation>
    </message>
</context>
<context>
    <name>QuestionDesk</name>
    <message>
        <source>Silence is kept. It ends with whatever comes next.</source>
        <translation>Молчание отмечено. Оно закончится со следующим действием.</translation>
    </message>
    <message>
        <source>Nothing was entered yet that could be put right.</source>
        <translation>Пока не внесено ничего, что можно исправить.</translation>
    </message>
    <message>
        <source>Is the child in the room?</source>
        <translation>Ребёнок в комнате?</translation>
    </message>
    <message>
        <source>From then on the time counts for which the child is heard.</source>
        <translation>С этой минуты считается время, в течение которого слушают ребёнка.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>The child is in the room</source>
        <translation>Ребёнок в комнате</translation>
    </message>
    <message>
        <source>The child has left</source>
        <translation>Ребёнок вышел</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions of this phase</source>
        <translation>Вопросы этого этапа</translation>
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
        <translation>Дело и ребёнок</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Допуск</translation>
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
        <source>Interview</source>
        <translation>Допрос</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Заверение</translation>
    </message>
    <message>
        <source>Something is missing here</source>
        <translation>Здесь чего-то не хватает</translation>
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
        <translation>Здесь причины недостаточно: пока это не выполнено, запись не начнётся.</translation>
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
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>Отметки и заметки</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Скрыть</translation>
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
    <name>RemarksPart</name>
    <message>
        <source>another place</source>
        <translation>другое место</translation>
    </message>
    <message>
        <source>Who knows what it says</source>
        <translation>Кто ознакомлен с протоколом</translation>
    </message>
    <message>
        <source>Remarks and additions</source>
        <translation>Замечания и дополнения</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Кто говорит</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>дополнение</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Собственными словами</translation>
    </message>
    <message>
        <source>Once added it stays as it is; more goes into a new item.</source>
        <translation>Добавленное остаётся как есть; дальнейшее вносится новым пунктом.</translation>
    </message>
    <message>
        <source>Add to the protocol</source>
        <translation>Добавить в протокол</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Отозвать последнее</translation>
    </message>
    <message>
        <source>Certified correction (art. 199.6)</source>
        <translation>Удостоверенное исправление (ч. 6 ст. 199)</translation>
    </message>
    <message>
        <source>Which answer</source>
        <translation>Какой ответ</translation>
    </message>
    <message>
        <source>Which statement</source>
        <translation>Какое место</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Как написано</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Как правильно</translation>
    </message>
    <message>
        <source>Who certifies it</source>
        <translation>Кто удостоверяет</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Добавить исправление</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>has read it</source>
        <translation>прочитано лично</translation>
    </message>
    <message>
        <source>read aloud</source>
        <translation>прочитано вслух</translation>
    </message>
    <message>
        <source>Nobody has remarked on anything yet.</source>
        <translation>Замечаний пока нет.</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Ответ {number}</translation>
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
        <translation>Заверил: {subject}; время, указанное в заверении: {time}</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>The records come back as they were when the backup was made. Recordings made since then are on their disks; the program will ask whose they are.</source>
        <translation>Хранилище вернётся к состоянию на момент копии. Записи, сделанные позже, остались на своих дисках; программа спросит, к какому ребёнку они относятся.</translation>
    </message>
    <message>
        <source>Folder of the backup (interview-vault-…)</source>
        <translation>Папка резервной копии (interview-vault-…)</translation>
    </message>
    <message>
        <source>Sign-in name of an administrator</source>
        <translation>Имя пользователя администратора</translation>
    </message>
    <message>
        <source>Passphrase, as it was when the backup was made</source>
        <translation>Пароль, каким он был при создании копии</translation>
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
        <translation>Проверка звука пока не дала хорошего результата.</translation>
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
        <translation>На диске мало места: его должно хватать на полтора запланированных времени.</translation>
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
        <source>{picture}. The camera gives less than was chosen; it is recorded at this size.</source>
        <translation>{picture}. Камера даёт меньше, чем выбрано; запись будет этого размера.</translation>
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
        <source>Working copy</source>
        <translation>Рабочая копия</translation>
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
        <translation>Поместится только {time}, а запланировано {planned}. Освободите место или подключите другой диск.</translation>
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
    <name>RulesPanel</name>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>The rules say who must be there and what must be done before a recording may start.</source>
        <translation>Правила говорят, кто должен присутствовать и что должно быть сделано до начала записи.</translation>
    </message>
    <message>
        <source>Start impossible without it: {block}. With a written reason: {reason}. Advice: {advise}.</source>
        <translation>Без чего начать нельзя: {block}. Что можно обойти, записав причину: {reason}. Советов: {advise}.</translation>
    </message>
    <message>
        <source>Rules that counsel has not confirmed yet: {count} of {all}.</source>
        <translation>Правил, ещё не подтверждённых юристом: {count} из {all}.</translation>
    </message>
    <message>
        <source>Hold single rules more strictly</source>
        <translation>Ужесточить отдельные правила</translation>
    </message>
    <message>
        <source>A rule can be held more strictly than in the set, never less. What blocks already is not listed.</source>
        <translation>Правило можно применять строже, чем в наборе, но не мягче. Те, что и так не дают начать, не показаны.</translation>
    </message>
    <message>
        <source>The records lock themselves after so many minutes without a touch</source>
        <translation>Через сколько минут бездействия хранилище блокируется само</translation>
    </message>
    <message>
        <source>Never during a recording. Ctrl+L locks them at once.</source>
        <translation>Во время записи – никогда. Ctrl+L блокирует сразу.</translation>
    </message>
</context>
<context>
    <name>ScribeLine</name>
    <message>
        <source>Kept: {words}</source>
        <translation>Записано: {words}</translation>
    </message>
    <message>
        <source>Written by {name}</source>
        <translation>Записывает {name}</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Whose question</source>
        <translation>Чей вопрос</translation>
    </message>
    <message>
        <source>A note to the record, then Enter</source>
        <translation>Заметка к записи, затем Enter</translation>
    </message>
    <message>
        <source>The child&apos;s own word, then Enter</source>
        <translation>Слово ребёнка, затем Enter</translation>
    </message>
    <message>
        <source>What the child answered, in the first person, then Enter</source>
        <translation>Ответ от первого лица, затем Enter</translation>
    </message>
    <message>
        <source>The question as it was handed in, then Enter</source>
        <translation>Вопрос, как он передан, затем Enter</translation>
    </message>
    <message>
        <source>This is the child&apos;s real name. In the record the child is {alias}.</source>
        <translation>Это настоящее имя ребёнка. В записи ребёнок назван {alias}.</translation>
    </message>
</context>
<context>
    <name>SealPanel</name>
    <message>
        <source>Seal</source>
        <translation>Заверение</translation>
    </message>
    <message>
        <source>Each recording is sealed with this room&apos;s certificate. Anybody can check the seal without a key.</source>
        <translation>Каждая запись заверяется сертификатом этой комнаты. Заверение может проверить любой, без ключа.</translation>
    </message>
    <message>
        <source>Use a certificate that the organisation has</source>
        <translation>Использовать сертификат организации</translation>
    </message>
    <message>
        <source>Make a certificate for this room</source>
        <translation>Создать сертификат для этой комнаты</translation>
    </message>
    <message>
        <source>Save the authority&apos;s certificate for the court…</source>
        <translation>Сохранить сертификат центра для суда…</translation>
    </message>
    <message>
        <source>The seal cannot be used</source>
        <translation>Сертификат заверения использовать нельзя</translation>
    </message>
    <message>
        <source>This room has no seal yet</source>
        <translation>У комнаты ещё нет сертификата заверения</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>Действителен до {day}</translation>
    </message>
    <message>
        <source>Fingerprint of the authority (SHA-256). Hand it to the court on paper: trust rests on it.</source>
        <translation>Отпечаток удостоверяющего центра (SHA-256). Передайте его суду на бумаге: на этом основано доверие.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate was saved: {path}</source>
        <translation>Сертификат центра сохранён: {path}</translation>
    </message>
</context>
<context>
    <name>SealingAhead</name>
    <message>
        <source>The master is on a medium that can be rewritten. Why?</source>
        <translation>Оригинал находится на перезаписываемом носителе. Почему?</translation>
    </message>
    <message>
        <source>The master belongs on a medium that cannot be rewritten. The reason is kept with the session.</source>
        <translation>Оригинал должен храниться на неперезаписываемом носителе. Причина сохраняется вместе с сессией.</translation>
    </message>
    <message>
        <source>Will be sealed</source>
        <translation>Будет заверено</translation>
    </message>
    <message>
        <source>With the seal</source>
        <translation>Сертификат заверения</translation>
    </message>
    <message>
        <source>Can open it</source>
        <translation>Кто сможет открыть</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>ЕРДР № {number}</translation>
    </message>
    <message>
        <source>Session {session}</source>
        <translation>Сессия {session}</translation>
    </message>
    <message>
        <source>Recording {length}, parts: {parts}</source>
        <translation>Запись {length}, частей: {parts}</translation>
    </message>
    <message>
        <source>Things shown and made: {count}</source>
        <translation>Предъявленные и изготовленные материалы: {count}</translation>
    </message>
    <message>
        <source>The protocol is attached; signatures beside it: {count}</source>
        <translation>Протокол приложен; отдельных подписей к нему: {count}</translation>
    </message>
    <message>
        <source>No protocol is attached.</source>
        <translation>Протокол не приложен.</translation>
    </message>
    <message>
        <source>The certificate is opened when it is sealed.</source>
        <translation>Сертификат будет открыт при заверении.</translation>
    </message>
    <message>
        <source>valid {since} to {until}</source>
        <translation>действителен с {since} по {until}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>This computer only until it is sealed</source>
        <translation>Этот компьютер, но лишь до заверения</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Рабочая копия</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>свободно {size}</translation>
    </message>
    <message>
        <source>can be rewritten</source>
        <translation>перезаписываемый</translation>
    </message>
    <message>
        <source>cannot be rewritten</source>
        <translation>неперезаписываемый</translation>
    </message>
    <message>
        <source>{name}: {folder} (sealed already)</source>
        <translation>{name}: {folder} (уже заверена)</translation>
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
        <source>To the sessions</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>Заверить сейчас</translation>
    </message>
    <message>
        <source>Finish the sealing</source>
        <translation>Завершить заверение</translation>
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
        <source>Copies and labels</source>
        <translation>Копии и этикетки</translation>
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
        <translation>Она сохранится, её можно заверить позже с начальной страницы, но воспроизвести здесь уже не получится.</translation>
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
        <source>Media digest (SHA-256), as it stands in the protocol: for picture and sound as recorded.</source>
        <translation>Хэш-сумма записи (SHA-256), она же стоит в протоколе: соответствует изображению и звуку в том виде, в каком они записаны.</translation>
    </message>
    <message>
        <source>Media digest (SHA-256). Read it into the protocol: it stands for picture and sound as recorded.</source>
        <translation>Хэш-сумма записи (SHA-256). Внесите её в протокол: она соответствует изображению и звуку в том виде, в каком они записаны.</translation>
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
        <source>The sealing is not finished</source>
        <translation>Заверение не завершено</translation>
    </message>
    <message>
        <source>The recording is signed. What is left is put right, and every copy is read back and checked.</source>
        <translation>Запись уже заверена электронно. Осталось привести в порядок её копии: каждая будет прочитана со своего диска и проверена.</translation>
    </message>
    <message>
        <source>The recording has ended</source>
        <translation>Запись окончена</translation>
    </message>
    <message>
        <source>Only one copy could be made: the other disk was lost. Please make a second one soon.</source>
        <translation>Удалось сделать только одну копию: связь со вторым диском потеряна. Пожалуйста, в ближайшее время сделайте вторую.</translation>
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
        <translation>Дата</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>Следователь</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Допросы</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Поиск (Ctrl+F)</translation>
    </message>
    <message>
        <source>Case number, child&apos;s alias, date or person</source>
        <translation>Номер дела, условное имя ребёнка, дата или человек</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какие</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Готовятся</translation>
    </message>
    <message>
        <source>Not sealed</source>
        <translation>Не заверены</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Заверены</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Не проведены</translation>
    </message>
    <message>
        <source>Go on setting up</source>
        <translation>Продолжить настройку</translation>
    </message>
    <message>
        <source>Copies and labels</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Read the case</source>
        <translation>Посмотреть дело</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>No interview has been prepared here yet.</source>
        <translation>Здесь ещё не готовили ни одного допроса.</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Мой пароль</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation>Проверить комнату</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>Further session</source>
        <translation>Ещё один допрос</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Новый допрос</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Открыть пакет допроса</translation>
    </message>
    <message>
        <source>The disks of this recording are not connected. Connect one of them and open it again.</source>
        <translation>Диски этой записи не подключены. Подключите один из них и откройте снова.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>To the sessions</source>
        <translation>К списку допросов</translation>
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
        <translation>Почему? Словами самого участника; это войдёт в протокол.</translation>
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
    <name>SignedIn</name>
    <message>
        <source>Lock ({key})</source>
        <translation>Блокировка ({key})</translation>
    </message>
</context>
<context>
    <name>SignerRow</name>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>подписывает</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>отказывается</translation>
    </message>
    <message>
        <source>cannot sign</source>
        <translation>не может подписать</translation>
    </message>
    <message>
        <source>Take this signature</source>
        <translation>Принять эту подпись</translation>
    </message>
    <message>
        <source>Take in place of the earlier one</source>
        <translation>Принять вместо прежней</translation>
    </message>
    <message>
        <source>Why? In the person&apos;s own words; this goes into the protocol.</source>
        <translation>Почему? Словами самого человека; это войдёт в протокол.</translation>
    </message>
    <message>
        <source>Whom they trust to sign instead (art. 212.8)</source>
        <translation>Кому доверяет подписать вместо себя (ч. 8 ст. 212)</translation>
    </message>
    <message>
        <source>Once named, this person signs below.</source>
        <translation>После того как лицо названо, оно расписывается ниже.</translation>
    </message>
    <message>
        <source>signs by certificate too</source>
        <translation>подписывает и сертификатом</translation>
    </message>
    <message>
        <source>cannot sign; signed instead by {name}</source>
        <translation>подписать не может; за подписью доверенного лица: {name}</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>подписано</translation>
    </message>
    <message>
        <source>signs by certificate once the pages are fixed</source>
        <translation>подпись сертификатом – когда страницы зафиксированы</translation>
    </message>
    <message>
        <source>has not signed yet</source>
        <translation>ещё не подписано</translation>
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
        <translation>Они сохранны на своих дисках. Чтобы завершить и заверить их, ключ не нужен; ничего не будет потеряно.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
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
    <name>StepColumn</name>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>предстоит</translation>
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
    <name>StrayCard</name>
    <message>
        <source>Whose recording is it?</source>
        <translation>К кому относится эта запись?</translation>
    </message>
    <message>
        <source>From what one can tell</source>
        <translation>Что о ней известно</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>StrayList</name>
    <message>
        <source>The disks hold recordings of which the records of this room know nothing; they may have been restored from a backup. Before a child is recorded, say of each whose it is.</source>
        <translation>На дисках есть записи, о которых хранилище комнаты не знает; возможно, оно восстановлено из резервной копии. До начала записи ребёнка укажите для каждой, к кому она относится.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>{age} years</source>
        <translation>Возраст, лет: {age}</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело № {number}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>In the room with the child</source>
        <translation>В комнате с ребёнком</translation>
    </message>
    <message>
        <source>Behind the glass</source>
        <translation>За стеклом</translation>
    </message>
    <message>
        <source>Guards the pause: {name}</source>
        <translation>Отвечает за перерыв: {name}</translation>
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
        <source>Without a working copy</source>
        <translation>Без рабочей копии</translation>
    </message>
</context>
<context>
    <name>TargetsPanel</name>
    <message>
        <source>Disks</source>
        <translation>Диски</translation>
    </message>
    <message>
        <source>Every recording is written to two places at the same time. Choose folders on two different disks.</source>
        <translation>Каждая запись пишется сразу в два места. Выберите папки на двух разных дисках.</translation>
    </message>
    <message>
        <source>What is written there is encrypted: whoever takes a disk away can open nothing. A folder that somebody tidies up or synchronises by itself is not suitable.</source>
        <translation>Всё, что туда пишется, зашифровано: с унесённого диска никто ничего не откроет. Папка, которую кто-то чистит или которая сама синхронизируется, не подходит.</translation>
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
    <name>TextPart</name>
    <message>
        <source>Language of the protocol</source>
        <translation>Язык протокола</translation>
    </message>
    <message>
        <source>Kazakh and Russian</source>
        <translation>казахский и русский</translation>
    </message>
    <message>
        <source>How the conversation is set down (art. 199.3)</source>
        <translation>Форма изложения показаний (ч. 3 ст. 199)</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>по возрасту</translation>
    </message>
    <message>
        <source>Where it is drawn up</source>
        <translation>Где составлен</translation>
    </message>
    <message>
        <source>Town, and street if it is known.</source>
        <translation>Город и улица, если известна.</translation>
    </message>
    <message>
        <source>The child&apos;s attitude to the suspect (art. 214.1)</source>
        <translation>Отношения ребёнка с подозреваемым (ч. 1 ст. 214)</translation>
    </message>
    <message>
        <source>Statement about the recording (art. 210.12)</source>
        <translation>Заявление о записи (ч. 12 ст. 210)</translation>
    </message>
    <message>
        <source>Brief account, in the child&apos;s own words</source>
        <translation>Краткое изложение, словами ребёнка</translation>
    </message>
    <message>
        <source>For the brief form. While it is empty, the notes of the answers stand for it.</source>
        <translation>Для краткого изложения. Пока поле пусто, вместо него стоят записи ответов.</translation>
    </message>
    <message>
        <source>Decision on a specialist for a child of 14 or older (art. 215.1)</source>
        <translation>Решение о приглашении специалиста, если ребёнку уже 14 лет (ч. 1 ст. 215)</translation>
    </message>
    <message>
        <source>Not known when the recording began</source>
        <translation>Сведения, которых не было к началу записи</translation>
    </message>
    <message>
        <source>Who the child is (art. 212)</source>
        <translation>Личность ребёнка (ст. 212)</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Место рождения</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Национальность</translation>
    </message>
    <message>
        <source>Nobody has to name it.</source>
        <translation>Называть её никто не обязан.</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Образование</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Семейное положение</translation>
    </message>
    <message>
        <source>Place of work, occupation or post</source>
        <translation>Место работы, род занятий или должность</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Документ, удостоверяющий личность</translation>
    </message>
    <message>
        <source>The child&apos;s own data</source>
        <translation>Личные данные ребёнка</translation>
    </message>
    <message>
        <source>Pseudonym (art. 97)</source>
        <translation>Псевдоним (ст. 97)</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>Номер постановления</translation>
    </message>
    <message>
        <source>Without it no pseudonym may be printed.</source>
        <translation>Без него псевдоним не печатается.</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Дата постановления</translation>
    </message>
    <message>
        <source>Name chosen for the child</source>
        <translation>Выбранное имя ребёнка</translation>
    </message>
    <message>
        <source>Name chosen for the legal representative</source>
        <translation>Выбранное имя законного представителя</translation>
    </message>
    <message>
        <source>Names inside sentences</source>
        <translation>Имена внутри предложений</translation>
    </message>
    <message>
        <source>Written by the child (art. 212.5)</source>
        <translation>Написано ребёнком (ч. 5 ст. 212)</translation>
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
    <name>TimeLine</name>
    <message>
        <source>Child heard</source>
        <translation>Беседа идёт</translation>
    </message>
    <message>
        <source>To the next limit</source>
        <translation>До предела</translation>
    </message>
    <message>
        <source>{limit}: the time is used up</source>
        <translation>{limit}: время вышло</translation>
    </message>
    <message>
        <source>{limit}: {minutes} min are left</source>
        <translation>{limit}: осталось {minutes} мин</translation>
    </message>
</context>
<context>
    <name>ToldCover</name>
    <message>
        <source>What the child is told</source>
        <translation>Что разъясняют ребёнку</translation>
    </message>
    <message>
        <source>Said aloud, in the child&apos;s language, while the recording runs. Tick each once it was said.</source>
        <translation>Произносится вслух, на языке ребёнка, во время записи. Отмечайте каждое сказанное.</translation>
    </message>
    <message>
        <source>Said to the child</source>
        <translation>Сказано ребёнку</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Вернуться к вопросам</translation>
    </message>
</context>
<context>
    <name>ToldEntry</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Was a psychologist there?</source>
        <translation>Был ли психолог?</translation>
    </message>
    <message>
        <source>Was it recorded?</source>
        <translation>Велась ли запись?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>What the child said (kept from the question page)</source>
        <translation>Что сказал ребёнок (на странице вопросов не показывается)</translation>
    </message>
    <message>
        <source>In the words in which it was passed on</source>
        <translation>Теми словами, какими это передано</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>ToldList</name>
    <message>
        <source>Add what the child told</source>
        <translation>Добавить рассказанное ребёнком</translation>
    </message>
</context>
<context>
    <name>TranslationPart</name>
    <message>
        <source>What nobody translates stands as it was said. Questions in the bank&apos;s own wording need nobody.</source>
        <translation>Непереведённое остаётся на языке оригинала. Вопросы, заданные словами банка вопросов, переводить не нужно.</translation>
    </message>
    <message>
        <source>Who translated</source>
        <translation>Кто перевёл</translation>
    </message>
    <message>
        <source>In which language it was said</source>
        <translation>На каком языке сказано</translation>
    </message>
    <message>
        <source>What can be translated</source>
        <translation>Что можно перевести</translation>
    </message>
    <message>
        <source>Next untranslated (Ctrl+Enter)</source>
        <translation>Следующее без перевода (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Translated: {done} of {all}</source>
        <translation>Переведено: {done} из {all}</translation>
    </message>
    <message>
        <source>{language}, as it was said</source>
        <translation>{language}, оригинал</translation>
    </message>
    <message>
        <source>{language}, translated</source>
        <translation>{language}, перевод</translation>
    </message>
    <message>
        <source>The same words were translated like this elsewhere. Read it through and go on.</source>
        <translation>Эти же слова в другом месте переведены так. Прочитайте перевод и перейдите дальше.</translation>
    </message>
    <message>
        <source>The words were changed after this translation. Read it through and go on.</source>
        <translation>После этого перевода слова были изменены. Прочитайте его и перейдите дальше.</translation>
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
    <name>TrialForm</name>
    <message>
        <source>Up to {day}: {reason}</source>
        <translation>По {day}: {reason}</translation>
    </message>
    <message>
        <source>Why the second custodian is missing</source>
        <translation>Почему нет второго хранителя</translation>
    </message>
    <message>
        <source>It goes into each recording&apos;s papers.</source>
        <translation>Причина войдёт в документы каждой записи.</translation>
    </message>
    <message>
        <source>Last day, within 90 days</source>
        <translation>Последний день, в пределах 90 дней</translation>
    </message>
    <message>
        <source>State the trial period</source>
        <translation>Установить пробный период</translation>
    </message>
    <message>
        <source>End the trial period</source>
        <translation>Закончить пробный период</translation>
    </message>
</context>
<context>
    <name>TrialRun</name>
    <message>
        <source>Test recording</source>
        <translation>Пробная запись</translation>
    </message>
    <message>
        <source>The room is recorded for ten seconds, sealed, and both copies are read back and checked. Nobody but you needs to be there; say a sentence meanwhile.</source>
        <translation>Комната записывается десять секунд, запись заверяется, обе копии читаются и проверяются. Кроме вас, никто не нужен; произнесите в это время одну фразу.</translation>
    </message>
    <message>
        <source>The room works: what it recorded was sealed and read back.</source>
        <translation>Комната работает: запись заверена и прочитана с дисков.</translation>
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
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>Unissued</name>
    <message>
        <source>Go on without these papers?</source>
        <translation>Продолжить без этих документов?</translation>
    </message>
    <message>
        <source>Neither printed nor saved here: {papers}. Once the recording is sealed, this computer can no longer make them.</source>
        <translation>Здесь не напечатаны и не сохранены: {papers}. После заверения записи этот компьютер уже не сможет их составить.</translation>
    </message>
    <message>
        <source>Back to the papers</source>
        <translation>Назад к документам</translation>
    </message>
    <message>
        <source>Attach and go on to the seal</source>
        <translation>Приложить и продолжить</translation>
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
        <translation>Войти</translation>
    </message>
    <message>
        <source>An interview is being recorded, and the recording goes on. Sign in to be back at its questions.</source>
        <translation>Идёт запись допроса, она продолжается. Войдите, чтобы вернуться к вопросам.</translation>
    </message>
    <message>
        <source>The records of this room are closed. Sealed recordings do not depend on them and stay readable.</source>
        <translation>Хранилище комнаты заблокировано. Заверенные записи от него не зависят и остаются доступными.</translation>
    </message>
    <message>
        <source>Go on without signing in</source>
        <translation>Продолжить без входа</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Имя пользователя</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Test the room</source>
        <translation>Проверить комнату</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>Set the records aside</source>
        <translation>Отложить хранилище</translation>
    </message>
    <message>
        <source>Set the records of this room aside?</source>
        <translation>Отложить хранилище этой комнаты?</translation>
    </message>
    <message>
        <source>They are kept as they are, under another name. Then the room can be restored from a backup or set up anew. Recordings are not touched.</source>
        <translation>Оно останется как есть, под другим именем. Затем комнату можно восстановить из резервной копии или настроить заново. Записи не затрагиваются.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Set them aside</source>
        <translation>Отложить</translation>
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
        <translation>Остался ли пакет таким, каким его заверили, станет известно, когда он будет проверен весь.</translation>
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
        <translation>Примечания</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… и ещё {count}</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
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
</context>
<context>
    <name>WithoutProtocol</name>
    <message>
        <source>Seal without the protocol?</source>
        <translation>Заверить без протокола?</translation>
    </message>
    <message>
        <source>The recording is sealed whole; a protocol can no longer be put into the package afterwards.</source>
        <translation>Запись заверяется целиком; вложить протокол в пакет потом уже нельзя.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The room&apos;s audit keeps it: please name nobody.</source>
        <translation>Хранится в журнале действий комнаты: пожалуйста, никого не называйте.</translation>
    </message>
    <message>
        <source>Go on with the protocol</source>
        <translation>Вернуться к протоколу</translation>
    </message>
    <message>
        <source>Go to the seal without it</source>
        <translation>Перейти к заверению без него</translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>The child&apos;s words</source>
        <translation>Слова ребёнка</translation>
    </message>
    <message>
        <source>F3: a word the child said</source>
        <translation>F3: слово ребёнка</translation>
    </message>
    <message>
        <source>What the child calls it, then Enter</source>
        <translation>Как это называет сам ребёнок, затем Enter</translation>
    </message>
    <message>
        <source>Why it is taken back, then Enter. Esc leaves it.</source>
        <translation>Почему снимается, затем Enter. Esc – оставить.</translation>
    </message>
    <message>
        <source>Incident that the words belong to</source>
        <translation>К какому случаю относятся слова</translation>
    </message>
    <message>
        <source>Ask more about it. Delete takes it back, Insert ties it to the incident chosen.</source>
        <translation>Спросить об этом подробнее. Delete – снять слово, Insert – отнести к выбранному случаю.</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Без случая</translation>
    </message>
    <message>
        <source>This looks like the child&apos;s real name; in the record the child has an alias. Enter again keeps it.</source>
        <translation>Похоже на настоящее имя ребёнка; в записи у ребёнка условное имя. Нажмите Enter ещё раз, чтобы оставить.</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Missing</source>
        <translation>Не хватает</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Приложения</translation>
    </message>
</context>
<context>
    <name>_Again</name>
    <message>
        <source>The two differ. Type both again.</source>
        <translation>Они не совпадают. Введите оба ещё раз.</translation>
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
        <translation>Законный представитель {number}</translation>
    </message>
    <message>
        <source>Relation to the child</source>
        <translation>Кем приходится ребёнку</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Как связаться</translation>
    </message>
</context>
<context>
    <name>_SingleRule</name>
    <message>
        <source>As in the set: {effect}</source>
        <translation>Как в наборе: {effect}</translation>
    </message>
</context>
</TS>
