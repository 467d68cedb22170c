<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CodeBox</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Копировать: %1</translation>
    </message>
    <message>
        <source>Copies these lines to the clipboard</source>
        <translation>Копирует эти строки в буфер обмена</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>The secret is kept in the system&apos;s keychain, not in a settings file.</source>
        <translation>Секрет хранится в связке ключей системы, не в файле настроек.</translation>
    </message>
    <message>
        <source>%1 Belltower never writes a secret to a file, so it will ask for it at each start.</source>
        <translation>%1 Belltower никогда не пишет секрет в файл, поэтому будет спрашивать его при каждом запуске.</translation>
    </message>
    <message>
        <source>Enter the address of the PBX: a name or an IP address.</source>
        <translation>Введите адрес АТС: имя или IP-адрес.</translation>
    </message>
    <message>
        <source>An address has no spaces in it.</source>
        <translation>В адресе не бывает пробелов.</translation>
    </message>
    <message>
        <source>Enter the AMI user: the word in square brackets in the PBX&apos;s file.</source>
        <translation>Введите пользователя AMI: слово в квадратных скобках в файле на АТС.</translation>
    </message>
    <message>
        <source>Enter the secret that stands under that user on the PBX.</source>
        <translation>Введите секрет, который записан под этим пользователем на АТС.</translation>
    </message>
    <message>
        <source>&amp;Name of the site</source>
        <translation>&amp;Название площадки</translation>
    </message>
    <message>
        <source>What you call this PBX, for instance “Main office”</source>
        <translation>Как вы называете эту АТС, например «Главный офис»</translation>
    </message>
    <message>
        <source>&amp;Address of the PBX</source>
        <translation>&amp;Адрес АТС</translation>
    </message>
    <message>
        <source>A name like pbx.office.lan, or an IP address</source>
        <translation>Имя вроде pbx.office.lan или IP-адрес</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>5038, with TLS 5039, unless the PBX was set otherwise</source>
        <translation>5038, с TLS 5039, если на АТС не настроено иначе</translation>
    </message>
    <message>
        <source>AMI &amp;user</source>
        <translation>Пол&amp;ьзователь AMI</translation>
    </message>
    <message>
        <source>The word in square brackets in the PBX&apos;s file</source>
        <translation>Слово в квадратных скобках в файле на АТС</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>&amp;Секрет</translation>
    </message>
    <message>
        <source>What stands behind “secret =” under that user</source>
        <translation>То, что стоит после «secret =» под этим пользователем</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <translation>хранится в связке ключей</translation>
    </message>
    <message>
        <source>Main office</source>
        <translation>Главный офис</translation>
    </message>
    <message>
        <source>Do not keep it, ask me at each &amp;start</source>
        <translation>Не хранить, спрашивать при каждом &amp;запуске</translation>
    </message>
    <message>
        <source>The secret then lives in memory only, until the program ends</source>
        <translation>Тогда секрет живёт только в памяти, пока программа не закрыта</translation>
    </message>
    <message>
        <source>Encrypt the line (&amp;TLS)</source>
        <translation>&amp;Шифровать связь (TLS)</translation>
    </message>
    <message>
        <source>Needed on any line that is not yours alone. The PBX must have TLS switched on.</source>
        <translation>Нужно на любой линии, которая не только ваша. На АТС должен быть включён TLS.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>П&amp;оискать снова</translation>
    </message>
    <message>
        <source>Look for the keychain again</source>
        <translation>Поискать связку ключей снова</translation>
    </message>
    <message>
        <source>After you started or unlocked the keychain</source>
        <translation>После того как вы запустили или разблокировали связку ключей</translation>
    </message>
</context>
<context>
    <name>ConnectionPane</name>
    <message>
        <source>The account on the PBX: %1</source>
        <translation>Учётная запись на АТС: %1</translation>
    </message>
    <message>
        <source>Where to connect</source>
        <translation>Куда подключаемся</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Отменить проверку</translation>
    </message>
    <message>
        <source>Stops the test; nothing was changed on the PBX</source>
        <translation>Прерывает проверку; на АТС ничего не изменено</translation>
    </message>
    <message>
        <source>Type on the PBX</source>
        <translation>Введите на АТС</translation>
    </message>
    <message>
        <source>Kind of PBX: %1</source>
        <translation>Тип АТС: %1</translation>
    </message>
    <message>
        <source>Decides which file the account stands in and how queues are named</source>
        <translation>От него зависит, в каком файле учётная запись и как названы очереди</translation>
    </message>
</context>
<context>
    <name>DonePane</name>
    <message>
        <source>%1, port %2</source>
        <translation>%1, порт %2</translation>
    </message>
    <message>
        <source>“%1” is ready</source>
        <translation>«%1»: всё готово</translation>
    </message>
    <message>
        <source>Belltower connects to %1 by %2. The test went well.</source>
        <translation>Belltower подключается к %1 через %2. Проверка прошла успешно.</translation>
    </message>
    <message>
        <source>Belltower will connect to %1 by %2. It was not tested yet.</source>
        <translation>Belltower будет подключаться к %1 через %2. Подключение ещё не проверено.</translation>
    </message>
    <message>
        <source>The secret goes to the system&apos;s keychain.</source>
        <translation>Секрет попадёт в связку ключей системы.</translation>
    </message>
    <message>
        <source>The secret is kept nowhere: Belltower asks for it at each start.</source>
        <translation>Секрет нигде не хранится: Belltower спрашивает его при каждом запуске.</translation>
    </message>
    <message>
        <source>%1 The secret was not kept. Try again, or let Belltower ask for it at each start.</source>
        <translation>%1 Секрет не сохранён. Попробуйте ещё раз или пусть Belltower спрашивает его при каждом запуске.</translation>
    </message>
    <message>
        <source>Everything can be changed later under Settings.</source>
        <translation>Всё можно изменить позже в настройках.</translation>
    </message>
</context>
<context>
    <name>FactStrip</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n очередь</numerusform>
            <numerusform>%n очереди</numerusform>
            <numerusform>%n очередей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n оператор</numerusform>
            <numerusform>%n оператора</numerusform>
            <numerusform>%n операторов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 за %2 с</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Нашли</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
</context>
<context>
    <name>FingerprintBox</name>
    <message>
        <source>The certificate has changed</source>
        <translation>Сертификат сменился</translation>
    </message>
    <message>
        <source>TLS is on, this certificate is pinned</source>
        <translation>TLS включён, этот сертификат закреплён</translation>
    </message>
    <message>
        <source>TLS is on, no authority vouches for the certificate</source>
        <translation>TLS включён, сертификат никем не заверен</translation>
    </message>
    <message>
        <source>Compare the SHA-256 fingerprint with the one on the PBX. Should it ever change, Belltower stops and asks you.</source>
        <translation>Сверьте отпечаток SHA-256 с тем, что на АТС. Если он сменится, Belltower остановится и спросит вас.</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Отпечаток %1</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>К&amp;опировать</translation>
    </message>
    <message>
        <source>Copy the fingerprint</source>
        <translation>Копировать отпечаток</translation>
    </message>
    <message>
        <source>Copies the fingerprint to the clipboard</source>
        <translation>Копирует отпечаток в буфер обмена</translation>
    </message>
    <message>
        <source>&amp;Fingerprint compared, pin it</source>
        <translation>&amp;Отпечаток сверен, закрепить</translation>
    </message>
    <message>
        <source>Fingerprint compared, pin it</source>
        <translation>Отпечаток сверен, закрепить</translation>
    </message>
    <message>
        <source>From now on only a PBX with this certificate gets the secret</source>
        <translation>Теперь секрет получит только АТС с этим сертификатом</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>number withheld</source>
        <translation>номер скрыт</translation>
    </message>
</context>
<context>
    <name>LanguageCombo</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language of the program. Changes at once.</source>
        <translation>Язык программы. Меняется сразу.</translation>
    </message>
</context>
<context>
    <name>MoneyPane</name>
    <message>
        <source>With these two Belltower ranks alerts and losses by money. Without them it counts people, and every sum is a dash.</source>
        <translation>По этим двум числам Belltower упорядочивает тревоги и потери по деньгам. Без них он считает людей, а вместо сумм стоит прочерк.</translation>
    </message>
    <message>
        <source>Answered callers who &amp;buy, %</source>
        <translation>По&amp;купают из дозвонившихся, %</translation>
    </message>
    <message>
        <source>An average &amp;sale</source>
        <translation>С&amp;редний чек</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>&amp;Валюта</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>Answered callers who buy, percent</source>
        <translation>Покупают из дозвонившихся, процентов</translation>
    </message>
    <message>
        <source>An average sale</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Of a hundred callers who spoke to somebody, how many buy. Go below 0 to unset it.</source>
        <translation>Сколько из ста поговоривших покупают. Меньше 0 — не задано.</translation>
    </message>
    <message>
        <source>What one such sale brings. Go below 0 to unset it.</source>
        <translation>Сколько приносит одна такая продажа. Меньше 0 — не задано.</translation>
    </message>
    <message>
        <source>The sign that is shown with sums</source>
        <translation>Знак, с которым показываются суммы</translation>
    </message>
    <message>
        <source>One missed call: %1 × %2 = %3</source>
        <translation>Один пропущенный звонок: %1 × %2 = %3</translation>
    </message>
    <message>
        <source>One missed call: %1</source>
        <translation>Один пропущенный звонок: %1</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Queues and what is set for each</source>
        <translation>Очереди и их настройки</translation>
    </message>
</context>
<context>
    <name>QueueTableModel</name>
    <message>
        <source>hidden</source>
        <translation>скрыта</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>видна</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Name shown</source>
        <translation>Название на экране</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыта</translation>
    </message>
    <message>
        <source>Service level, s</source>
        <translation>Порог SL, с</translation>
    </message>
    <message>
        <source>Wait limit, s</source>
        <translation>Порог ожидания, с</translation>
    </message>
    <message>
        <source>Wrap-up, s</source>
        <translation>Обработка, с</translation>
    </message>
    <message>
        <source>The queue as the PBX calls it</source>
        <translation>Очередь, как её называет АТС</translation>
    </message>
    <message>
        <source>What your people call it; empty: the PBX&apos;s own name</source>
        <translation>Как её называют у вас; пусто — имя на АТС</translation>
    </message>
    <message>
        <source>Hidden queues are not shown and raise no alerts</source>
        <translation>Скрытые очереди не показываются и не вызывают тревог</translation>
    </message>
    <message>
        <source>Answered within so many seconds counts as in time; empty: the queue&apos;s own</source>
        <translation>Ответ за столько секунд считается вовремя; пусто — как у очереди на АТС</translation>
    </message>
    <message>
        <source>From so many seconds on a waiting caller is an alert; empty: as for all queues</source>
        <translation>С этой секунды ожидающий вызывает тревогу; пусто — как для всех очередей</translation>
    </message>
    <message>
        <source>The rest an agent gets after a call of this queue; empty: as for all queues</source>
        <translation>Передышка оператора после звонка этой очереди; пусто — как для всех очередей</translation>
    </message>
</context>
<context>
    <name>QueuesPane</name>
    <message>
        <source>Names of queues</source>
        <translation>Названия очередей</translation>
    </message>
    <message>
        <source>FreePBX and its kin number their queues. Give them the names your people use; an empty one keeps the PBX&apos;s.</source>
        <translation>FreePBX и подобные ей нумеруют очереди. Дайте им названия, принятые у вас; пустое поле оставит имя с АТС.</translation>
    </message>
    <message>
        <source>No queue was found yet. Names can be given later, in the settings.</source>
        <translation>Очередей пока не найдено. Названия можно дать позже, в настройках.</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>Value of a call</source>
        <translation>Цена звонка</translation>
    </message>
</context>
<context>
    <name>RightsList</name>
    <message>
        <source>The PBX does not tell who may read what. It shows with the first such event.</source>
        <translation>АТС не сообщает, кому что можно читать. Это видно по первому такому событию.</translation>
    </message>
    <message>
        <source>read: events, no buttons</source>
        <translation>read, чтение: события, без кнопок</translation>
    </message>
    <message>
        <source>write: actions, only when you click</source>
        <translation>write, действия: только когда вы нажали</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide the secret</source>
        <translation>Скрыть секрет</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Показать секрет</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>a right is missing</source>
        <translation>не хватает права</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>Kind of PBX</source>
        <translation>Тип АТС</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Check and rights</source>
        <translation>Проверка и права</translation>
    </message>
    <message>
        <source>Queues and prices</source>
        <translation>Очереди и цены</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Проверить снова</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Проверить подключение</translation>
    </message>
    <message>
        <source>&amp;Go on without the test</source>
        <translation>П&amp;родолжить без проверки</translation>
    </message>
    <message>
        <source>You can go on and grant the missing right later</source>
        <translation>Можно продолжить и выдать недостающее право позже</translation>
    </message>
    <message>
        <source>All of this can wait: empty fields are no mistake</source>
        <translation>Всё это может подождать: пустые поля — не ошибка</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>&amp;Попробовать связку ключей снова</translation>
    </message>
    <message>
        <source>&amp;Open the board</source>
        <translation>&amp;Открыть эфир</translation>
    </message>
    <message>
        <source>&amp;Ask me at each start</source>
        <translation>С&amp;прашивать при каждом запуске</translation>
    </message>
    <message>
        <source>Belltower: connect to a PBX</source>
        <translation>Belltower: подключение к АТС</translation>
    </message>
    <message>
        <source>Steps of the set-up</source>
        <translation>Шаги настройки</translation>
    </message>
    <message>
        <source>No PBX at hand?</source>
        <translation>Нет доступа к АТС под рукой?</translation>
    </message>
    <message>
        <source>The demo PBX runs on this computer: a small phone office with its agents, queues and customers. No telephone rings anywhere.</source>
        <translation>Демо-АТС работает на этом компьютере: небольшой офис со своими операторами, очередями и клиентами. Ни один настоящий телефон не зазвонит.</translation>
    </message>
    <message>
        <source>Try the &amp;demo PBX</source>
        <translation>Попробовать с д&amp;емо-АТС</translation>
    </message>
    <message>
        <source>Try the demo PBX</source>
        <translation>Попробовать с демо-АТС</translation>
    </message>
    <message>
        <source>Starts the demo PBX and opens the board on it</source>
        <translation>Запускает демо-АТС и открывает её эфир</translation>
    </message>
    <message>
        <source>Connect to the PBX</source>
        <translation>Подключение к АТС</translation>
    </message>
    <message>
        <source>Belltower only reads events until you press a button that acts.</source>
        <translation>Belltower только читает события, пока вы сами не нажмёте кнопку действия.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>To the page before; what you entered stays</source>
        <translation>На предыдущую страницу; введённое сохранится</translation>
    </message>
    <message>
        <source>Goes on with what was entered</source>
        <translation>Продолжить с тем, что введено</translation>
    </message>
    <message>
        <source>The other way on</source>
        <translation>Другой способ продолжить</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>No authority this computer knows vouches for the PBX&apos;s certificate. The secret was not sent.</source>
        <translation>Сертификат АТС не заверен никем, кого знает этот компьютер. Секрет не отправлен.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the PBX&apos;s own. If it is the same, tick the box below it and test again.</source>
        <translation>Сверьте отпечаток с тем, что на АТС. Если он совпал, поставьте галочку под ним и проверьте снова.</translation>
    </message>
    <message>
        <source>The PBX&apos;s certificate is not the one you accepted before. The secret was not sent.</source>
        <translation>Сертификат АТС не тот, что вы приняли раньше. Секрет не отправлен.</translation>
    </message>
    <message>
        <source>Either somebody renewed it, or somebody sits between you and the PBX. Compare the new fingerprint with the PBX&apos;s own before you accept it.</source>
        <translation>Либо его обновили, либо кто-то стоит между вами и АТС. Прежде чем принять, сверьте новый отпечаток с тем, что на АТС.</translation>
    </message>
    <message>
        <source>There is no computer called “%1” in this network.</source>
        <translation>В этой сети нет компьютера с именем «%1».</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the PBX&apos;s IP address.</source>
        <translation>Проверьте написание или введите IP-адрес АТС.</translation>
    </message>
    <message>
        <source>“%1” is there, but nothing answers on port %2.</source>
        <translation>«%1» на месте, но на порту %2 никто не отвечает.</translation>
    </message>
    <message>
        <source>Allow the manager interface on the PBX, under [general] of manager.conf:</source>
        <translation>Включите интерфейс AMI на АТС, в разделе [general] файла manager.conf:</translation>
    </message>
    <message>
        <source>“%1” does not answer.</source>
        <translation>«%1» не отвечает.</translation>
    </message>
    <message>
        <source>Check the address, that the PBX is switched on, and that no firewall between you stops port %1.</source>
        <translation>Проверьте адрес, включена ли АТС и не закрыт ли порт %1 межсетевым экраном.</translation>
    </message>
    <message>
        <source>The PBX hung up before the login was done.</source>
        <translation>АТС разорвала связь до окончания входа.</translation>
    </message>
    <message>
        <source>Too many sessions, or a restart: wait a minute and test again. If it stays so, look at the PBX&apos;s log.</source>
        <translation>Слишком много сеансов или перезапуск: подождите минуту и проверьте снова. Если не пройдёт, посмотрите журнал АТС.</translation>
    </message>
    <message>
        <source>Something answers on port %1, but it is not a PBX&apos;s manager interface.</source>
        <translation>На порту %1 кто-то отвечает, но это не интерфейс AMI.</translation>
    </message>
    <message>
        <source>The manager interface is usually on port 5038, with TLS on 5039.</source>
        <translation>Обычно AMI слушает порт 5038, с TLS — 5039.</translation>
    </message>
    <message>
        <source>The line to the PBX stands, but it does not answer.</source>
        <translation>Связь с АТС есть, но она не отвечает.</translation>
    </message>
    <message>
        <source>It may be starting up or overloaded. Test again in a minute.</source>
        <translation>Возможно, она запускается или перегружена. Проверьте снова через минуту.</translation>
    </message>
    <message>
        <source>This PBX takes the secret only in clear, and the line is open. Nothing was sent.</source>
        <translation>Эта АТС принимает секрет только открытым текстом, а связь не шифруется. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Switch on TLS here and on the PBX.</source>
        <translation>Включите TLS здесь и на АТС.</translation>
    </message>
    <message>
        <source>Port %1 does not speak TLS.</source>
        <translation>Порт %1 не отвечает по TLS.</translation>
    </message>
    <message>
        <source>With TLS the PBX usually listens on port 5039. Under [general] of manager.conf:</source>
        <translation>С TLS АТС обычно слушает порт 5039. В разделе [general] файла manager.conf:</translation>
    </message>
    <message>
        <source>No authority this computer knows vouches for the PBX&apos;s certificate.</source>
        <translation>Сертификат АТС не заверен никем, кого знает этот компьютер.</translation>
    </message>
    <message>
        <source>The login works, but the PBX lists no queues.</source>
        <translation>Вход удался, но АТС не показывает ни одной очереди.</translation>
    </message>
    <message>
        <source>It may still be starting up, or its queue module is not loaded:</source>
        <translation>Возможно, она ещё запускается или модуль очередей не загружен:</translation>
    </message>
    <message>
        <source>The PBX refused the login. It does not say why: the user, the secret, or this computer&apos;s address is not what its account allows.</source>
        <translation>АТС отказала во входе и не говорит почему: неверен пользователь или секрет, либо адрес этого компьютера не разрешён учётной записи.</translation>
    </message>
    <message>
        <source>See what the account is on the PBX, then test again:</source>
        <translation>Посмотрите учётную запись на АТС и проверьте снова:</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключаемся…</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Входим…</translation>
    </message>
    <message>
        <source>Asking for queues and agents…</source>
        <translation>Запрашиваем очереди и операторов…</translation>
    </message>
    <message>
        <source>Listening to events…</source>
        <translation>Слушаем события…</translation>
    </message>
    <message>
        <source>restarts and reloads of the PBX</source>
        <translation>перезапуски и перезагрузки настроек АТС</translation>
    </message>
    <message>
        <source>calls and telephones</source>
        <translation>звонки и телефоны</translation>
    </message>
    <message>
        <source>agents and queues</source>
        <translation>операторы и очереди</translation>
    </message>
    <message>
        <source>why a caller left</source>
        <translation>почему звонок ушёл</translation>
    </message>
    <message>
        <source>marks of your own dialplan</source>
        <translation>отметки вашего диалплана</translation>
    </message>
    <message>
        <source>what goes on before we connect</source>
        <translation>что идёт на момент подключения</translation>
    </message>
    <message>
        <source>pause agents, change queues</source>
        <translation>пауза и очереди операторов</translation>
    </message>
    <message>
        <source>listen in, take and transfer calls</source>
        <translation>слушать, забирать, переводить</translation>
    </message>
    <message>
        <source>less traffic from the PBX</source>
        <translation>меньше трафика от АТС</translation>
    </message>
    <message>
        <source>routing</source>
        <translation>маршруты</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>выдано</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>не выдано</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>пока не видно</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не просим</translation>
    </message>
    <message>
        <source>This computer has no keychain running.</source>
        <translation>На этом компьютере связка ключей не запущена.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked.</source>
        <translation>Связка ключей системы заблокирована.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let Belltower in.</source>
        <translation>Связка ключей системы не пустила Belltower.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not hold the secret of this PBX.</source>
        <translation>В связке ключей системы нет секрета этой АТС.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed.</source>
        <translation>Связка ключей системы дала сбой.</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Offline</source>
        <translation>Не в сети</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Свободен</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Звонит</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>На удержании</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Обработка</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Занят</translation>
    </message>
</context>
<context>
    <name>WrapUpField</name>
    <message>
        <source>Wrap-up of all &amp;queues, s</source>
        <translation>О&amp;бработка для всех очередей, с</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>Wrap-up of all queues, seconds</source>
        <translation>Обработка для всех очередей, секунд</translation>
    </message>
    <message>
        <source>Go below 0 to unset it</source>
        <translation>Меньше 0 — не задано</translation>
    </message>
    <message>
        <source>After a call the queue lets an agent rest so long before the next. The PBX tells it to nobody: it is wrapuptime in queues.conf, Wrap-Up Time in FreePBX. Not set: the board shows no wrap-up rather than a guess.</source>
        <translation>Столько очередь даёт оператору после звонка до следующего. АТС этого никому не сообщает: это wrapuptime в queues.conf, Wrap-Up Time во FreePBX. Если не задано, эфир не показывает обработку вместо того, чтобы гадать.</translation>
    </message>
</context>
</TS>
