<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>A live supervisor console for Asterisk call centres.</source>
        <translation>Рабочее место супервизора колл-центра на Asterisk: всё видно вживую.</translation>
    </message>
    <message>
        <source>With Qt %1</source>
        <translation>На Qt %1</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Версия %1, на Qt %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Copyright 2026 The Belltower Authors.</source>
        <translation>Свободная программа по лицензии GNU GPL версии 3 или новее. © 2026 Авторы Belltower.</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Настройки: %1</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>ActButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (клавиша %2)</translation>
    </message>
    <message>
        <source>%1: press %2 again</source>
        <translation>%1: нажмите %2 ещё раз</translation>
    </message>
    <message>
        <source>%1, not possible: %2</source>
        <translation>%1, нельзя: %2</translation>
    </message>
</context>
<context>
    <name>ActMenu</name>
    <message>
        <source>What the login lacks…</source>
        <translation>Чего не хватает учётной записи…</translation>
    </message>
</context>
<context>
    <name>AgentActs</name>
    <message>
        <source>Without a reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>The agent is in no queue.</source>
        <translation>Оператор не состоит ни в одной очереди.</translation>
    </message>
    <message>
        <source>In all queues</source>
        <translation>Во всех очередях</translation>
    </message>
    <message>
        <source>In one queue</source>
        <translation>В одной очереди</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Снять с паузы</translation>
    </message>
    <message>
        <source>The agent is not paused.</source>
        <translation>Оператор не на паузе.</translation>
    </message>
    <message>
        <source>To a queue…</source>
        <translation>В очередь…</translation>
    </message>
    <message>
        <source>The agent is in every queue.</source>
        <translation>Оператор уже во всех очередях.</translation>
    </message>
    <message>
        <source>Remove from a queue</source>
        <translation>Убрать из очереди</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>Ring while talking</source>
        <translation>Звонить во время разговора</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>The agent’s extension is not known.</source>
        <translation>Внутренний номер оператора неизвестен.</translation>
    </message>
    <message>
        <source>Of an agent in no queue, the telephone is not known.</source>
        <translation>Телефон оператора вне очередей неизвестен.</translation>
    </message>
    <message>
        <source>%1 is in that queue already.</source>
        <translation>%1 уже в этой очереди.</translation>
    </message>
    <message>
        <source>Lend for a time…</source>
        <translation>Одолжить на время…</translation>
    </message>
    <message>
        <source>Add, keep the other queues</source>
        <translation>Добавить, остальные очереди оставить</translation>
    </message>
    <message>
        <source>Move out of %1</source>
        <translation>Перевести из «%1»</translation>
    </message>
</context>
<context>
    <name>AgentBar</name>
    <message>
        <source>Details of an agent: none chosen</source>
        <translation>Сведения об операторе: никто не выбран</translation>
    </message>
    <message>
        <source>Details of an agent: %1</source>
        <translation>Сведения об операторе: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>пауза: %1</translation>
    </message>
    <message>
        <source>penalty %1</source>
        <translation>штраф %1</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>исходящий</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>внутренний</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Choose an agent to see the details</source>
        <translation>Выберите оператора, чтобы увидеть подробности</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Занятость</translation>
    </message>
    <message>
        <source>Avg talk</source>
        <translation>Ср. разговор</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Не взято</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>Звонков сегодня</translation>
    </message>
    <message>
        <source>Chosen callers: %1</source>
        <translation>Выбраны звонящие: %1</translation>
    </message>
    <message>
        <source>Choose an agent or a waiting caller to act on</source>
        <translation>Выберите оператора или ждущего звонящего</translation>
    </message>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n звонящий</numerusform>
            <numerusform>%n звонящих</numerusform>
            <numerusform>%n звонящих</numerusform>
        </translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>приоритет %1</translation>
    </message>
    <message>
        <source>lent to %1</source>
        <translation>одолжен: «%1»</translation>
    </message>
    <message>
        <source>lent to %1, %2 left</source>
        <translation>одолжен: «%1», ещё %2</translation>
    </message>
</context>
<context>
    <name>AgentColumns</name>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Ext.</source>
        <translation>Вн.</translation>
    </message>
    <message>
        <source>In state</source>
        <translation>В состоянии</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Собеседник</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Не взято</translation>
    </message>
    <message>
        <source>Avg talk</source>
        <translation>Ср. разг.</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Сортировать по имени</translation>
    </message>
    <message>
        <source>Sort by extension</source>
        <translation>Сортировать по внутреннему номеру</translation>
    </message>
    <message>
        <source>Sort by how long the state lasts</source>
        <translation>Сортировать по времени в состоянии</translation>
    </message>
    <message>
        <source>Sort by state</source>
        <translation>Сортировать по состоянию</translation>
    </message>
    <message>
        <source>Sort by queue</source>
        <translation>Сортировать по очереди</translation>
    </message>
    <message>
        <source>Queue calls answered today</source>
        <translation>Принято звонков из очередей сегодня</translation>
    </message>
    <message>
        <source>Calls that rang for a second or more today and were not taken</source>
        <translation>Звонки, которые сегодня звонили не меньше секунды и не были взяты</translation>
    </message>
    <message>
        <source>Mean length of the agent&apos;s own conversations today, hold left out</source>
        <translation>Средняя длина собственных разговоров оператора сегодня, без удержания</translation>
    </message>
</context>
<context>
    <name>AgentHeader</name>
    <message>
        <source>ascending</source>
        <translation>по возрастанию</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>по убыванию</translation>
    </message>
    <message>
        <source>Drag the edge, or press Alt and an arrow, to change the width</source>
        <translation>Потяните за край или нажмите Alt и стрелку, чтобы изменить ширину</translation>
    </message>
</context>
<context>
    <name>AgentsPanel</name>
    <message>
        <source>All queues</source>
        <translation>Все очереди</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Операторы</translation>
    </message>
    <message numerus="yes">
        <source>%n on shift</source>
        <translation>
            <numerusform>%n на смене</numerusform>
            <numerusform>%n на смене</numerusform>
            <numerusform>%n на смене</numerusform>
        </translation>
    </message>
    <message>
        <source>No agent matches</source>
        <translation>Подходящих операторов нет</translation>
    </message>
    <message>
        <source>No agents in any queue</source>
        <translation>В очередях нет операторов</translation>
    </message>
    <message>
        <source>Show the agents, waiting and lost callers of one queue</source>
        <translation>Показать операторов, ожидающих и ушедших одной очереди</translation>
    </message>
    <message>
        <source>Queue shown: %1</source>
        <translation>Показана очередь: %1</translation>
    </message>
    <message>
        <source>Agents as a list</source>
        <translation>Операторы списком</translation>
    </message>
    <message>
        <source>Agents as squares</source>
        <translation>Операторы плитками</translation>
    </message>
    <message>
        <source>Somebody has listened since %1</source>
        <translation>Слушают с %1</translation>
    </message>
    <message>
        <source>%1 has listened since %2</source>
        <translation>%1 слушает с %2</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлая</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Тема: %1</translation>
    </message>
    <message>
        <source>Changes at once</source>
        <translation>Меняется сразу</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Size of &amp;type</source>
        <translation>&amp;Размер шрифта</translation>
    </message>
    <message>
        <source>Size of type, percent</source>
        <translation>Размер шрифта, процентов</translation>
    </message>
    <message>
        <source>From 90 to 150 percent. Changes at once.</source>
        <translation>От 90 до 150 процентов. Меняется сразу.</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Why (optional, goes into the audit trail)</source>
        <translation>Зачем (не обязательно; попадёт в журнал действий)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Больше не спрашивать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message numerus="yes">
        <source>Attention, %n open</source>
        <translation>
            <numerusform>Внимание, открыто: %n</numerusform>
            <numerusform>Внимание, открыто: %n</numerusform>
            <numerusform>Внимание, открыто: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · losses, then money</source>
        <translation>%1 · потери, затем деньги</translation>
    </message>
    <message>
        <source>%1 · losses first</source>
        <translation>%1 · сначала потери</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>под риском</translation>
    </message>
    <message>
        <source>right now</source>
        <translation>прямо сейчас</translation>
    </message>
    <message numerus="yes">
        <source>callers waiting</source>
        <translation>
            <numerusform>ждёт</numerusform>
            <numerusform>ждут</numerusform>
            <numerusform>ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>дольше порога</translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>Всё спокойно</translation>
    </message>
    <message>
        <source>Alerts appear here, the worst first</source>
        <translation>Здесь появятся тревоги, худшие сверху</translation>
    </message>
    <message>
        <source>Fold to a strip (Esc)</source>
        <translation>Свернуть в полоску (Esc)</translation>
    </message>
    <message>
        <source>Fold Attention to a strip</source>
        <translation>Свернуть «Внимание» в полоску</translation>
    </message>
    <message>
        <source>button: %1</source>
        <translation>кнопка: %1</translation>
    </message>
    <message>
        <source>What is shown is old: an order could hit the wrong call.</source>
        <translation>На экране старые данные: команда может попасть не в тот звонок.</translation>
    </message>
    <message>
        <source>Enter on the alert does the same</source>
        <translation>То же делает Enter на этой строке</translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation>Показать, где это</translation>
    </message>
</context>
<context>
    <name>CallerActs</name>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>To an agent…</source>
        <translation>Оператору…</translation>
    </message>
    <message>
        <source>No agent is free.</source>
        <translation>Свободных операторов нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n to free agents, one each</source>
        <translation>
            <numerusform>%n свободному оператору</numerusform>
            <numerusform>%n свободным операторам, по одному</numerusform>
            <numerusform>%n свободным операторам, по одному</numerusform>
        </translation>
    </message>
    <message>
        <source>Other queue…</source>
        <translation>В другую очередь…</translation>
    </message>
    <message>
        <source>There is no other queue.</source>
        <translation>Другой очереди нет.</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>The priority is the lowest already.</source>
        <translation>Приоритет уже самый низкий.</translation>
    </message>
    <message>
        <source>Take %1 out of %2 after %3, and send on?</source>
        <translation>Вывести %1 из «%2» после %3 ожидания и отправить?</translation>
    </message>
    <message numerus="yes">
        <source>Take %n callers out of their queues, and send on?</source>
        <translation>
            <numerusform>Вывести %n звонящего из очереди и отправить?</numerusform>
            <numerusform>Вывести %n звонящих из очередей и отправить?</numerusform>
            <numerusform>Вывести %n звонящих из очередей и отправить?</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of the queue…</source>
        <translation>Из очереди…</translation>
    </message>
    <message>
        <source>To a number…</source>
        <translation>На номер…</translation>
    </message>
    <message>
        <source>Which number is %1 (%2, waits %3) to be sent to?</source>
        <translation>На какой номер отправить %1 («%2», ждёт %3)?</translation>
    </message>
    <message numerus="yes">
        <source>Which number are %n callers to be sent to?</source>
        <translation>
            <numerusform>На какой номер отправить %n звонящего?</numerusform>
            <numerusform>На какой номер отправить %n звонящих?</numerusform>
            <numerusform>На какой номер отправить %n звонящих?</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Hang up %1, who has waited in %2 for %3?</source>
        <translation>Завершить звонок %1, который ждёт в «%2» уже %3?</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n waiting callers?</source>
        <translation>
            <numerusform>Завершить звонок %n ждущего?</numerusform>
            <numerusform>Завершить звонки %n ждущих?</numerusform>
            <numerusform>Завершить звонки %n ждущих?</numerusform>
        </translation>
    </message>
    <message>
        <source>The caller waits no more.</source>
        <translation>Звонящий больше не ждёт.</translation>
    </message>
    <message>
        <source>The agent’s extension is not known.</source>
        <translation>Внутренний номер оператора неизвестен.</translation>
    </message>
    <message>
        <source>%1 is not free: %2.</source>
        <translation>%1 не свободен: %2.</translation>
    </message>
    <message>
        <source>The caller waits there already.</source>
        <translation>Звонящий уже ждёт там.</translation>
    </message>
</context>
<context>
    <name>CallsPanel</name>
    <message>
        <source>all queues</source>
        <translation>все очереди</translation>
    </message>
    <message>
        <source>Lost calls</source>
        <translation>Потерянные звонки</translation>
    </message>
    <message numerus="yes">
        <source>%1 · newest %n</source>
        <translation>
            <numerusform>%1 · последний %n</numerusform>
            <numerusform>%1 · последние %n</numerusform>
            <numerusform>%1 · последние %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was lost</source>
        <translation>Никто не ушёл</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close the list of lost calls</source>
        <translation>Закрыть список потерянных звонков</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <source>Time at the site: %1</source>
        <translation>Время на площадке: %1</translation>
    </message>
</context>
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
    <name>CommandPalette</name>
    <message>
        <source>Find and do</source>
        <translation>Найти и сделать</translation>
    </message>
    <message>
        <source>Agent, queue, number, or what to do</source>
        <translation>Оператор, очередь, номер или что сделать</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>%1: what to do? Backspace goes back.</source>
        <translation>%1: что сделать? Backspace — назад.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Enter shows what can be done</source>
        <translation>Enter покажет, что можно сделать</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>There is no connection to the PBX.</source>
        <translation>Нет связи с АТС.</translation>
    </message>
    <message>
        <source>What is shown is old: an order would go to a call that may be gone.</source>
        <translation>На экране старые данные: команда ушла бы звонку, которого может уже не быть.</translation>
    </message>
    <message>
        <source>The login of this PBX lacks the right “%1”.</source>
        <translation>Учётной записи АТС не хватает права «%1».</translation>
    </message>
    <message>
        <source>This PBX has no such command.</source>
        <translation>У этой АТС нет такой команды.</translation>
    </message>
    <message>
        <source>No telephone of yours is set: it has to ring first.</source>
        <translation>Не указан ваш телефон: сначала должен зазвонить он.</translation>
    </message>
    <message>
        <source>Nobody has confirmed yet that staff and callers know of listening.</source>
        <translation>Ещё никто не подтвердил, что сотрудники и звонящие знают о прослушивании.</translation>
    </message>
    <message>
        <source>It is over: there is nothing left to act on.</source>
        <translation>Уже закончилось: действовать не на что.</translation>
    </message>
    <message>
        <source>It is no longer as it was shown.</source>
        <translation>Уже не так, как было показано.</translation>
    </message>
    <message>
        <source>This caller is being taken already.</source>
        <translation>Этого звонящего уже берут.</translation>
    </message>
    <message>
        <source>It is not sure which line is the agent’s: the customer might hear you.</source>
        <translation>Неясно, какая линия у оператора: вас может услышать клиент.</translation>
    </message>
    <message>
        <source>This membership stands in the PBX’s own configuration.</source>
        <translation>Это членство записано в настройках самой АТС.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Так уже и есть.</translation>
    </message>
    <message>
        <source>The PBX refused.</source>
        <translation>АТС отказала.</translation>
    </message>
    <message>
        <source>The login of this PBX may not do that.</source>
        <translation>Учётной записи АТС это не разрешено.</translation>
    </message>
    <message>
        <source>Too late: the call is over or has moved on.</source>
        <translation>Поздно: звонок закончился или ушёл дальше.</translation>
    </message>
    <message>
        <source>Somebody else is answering this caller.</source>
        <translation>Этому звонящему уже отвечает другой.</translation>
    </message>
    <message>
        <source>The PBX does not know your telephone.</source>
        <translation>АТС не знает вашего телефона.</translation>
    </message>
    <message>
        <source>The telephone was not answered. Nothing was changed.</source>
        <translation>На телефоне не ответили. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The telephone is busy. Nothing was changed.</source>
        <translation>Телефон занят. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The telephone cannot be reached. Nothing was changed.</source>
        <translation>Телефон недоступен. Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The customer hung up while the telephone rang.</source>
        <translation>Клиент положил трубку, пока звонил телефон.</translation>
    </message>
    <message>
        <source>The PBX knows no such destination. The call stays where it is.</source>
        <translation>АТС не знает такого направления. Звонок остался на месте.</translation>
    </message>
    <message>
        <source>This login may not ask whether the destination exists, and a wrong one loses the call. Nothing was sent.</source>
        <translation>Эта учётная запись не может спросить, есть ли такое направление, а неверное теряет звонок. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>It is not sure which line is the agent’s: the customer might hear you. Nothing was sent.</source>
        <translation>Неясно, какая линия у оператора: вас может услышать клиент. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Your telephone was answered, but the PBX joined it to nobody.</source>
        <translation>На вашем телефоне ответили, но АТС ни с кем его не соединила.</translation>
    </message>
    <message>
        <source>The agent is in that queue already.</source>
        <translation>Оператор уже в этой очереди.</translation>
    </message>
    <message>
        <source>The agent is not in that queue.</source>
        <translation>Оператора нет в этой очереди.</translation>
    </message>
    <message>
        <source>The PBX did not answer. It may yet be carried out.</source>
        <translation>АТС не ответила. Команда ещё может выполниться.</translation>
    </message>
    <message>
        <source>The connection broke. It may have been carried out.</source>
        <translation>Связь оборвалась. Команда могла выполниться.</translation>
    </message>
    <message>
        <source>There is no connection to the PBX. Nothing was sent.</source>
        <translation>Нет связи с АТС. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>запрошено</translation>
    </message>
    <message>
        <source>the telephone rings</source>
        <translation>телефон звонит</translation>
    </message>
    <message>
        <source>accepted by the PBX</source>
        <translation>АТС приняла</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>the PBX said yes, nothing happened</source>
        <translation>АТС согласилась, но ничего не произошло</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>закончено</translation>
    </message>
    <message>
        <source>Join a conversation</source>
        <translation>Подключиться к разговору</translation>
    </message>
    <message>
        <source>Change how you take part</source>
        <translation>Сменить режим участия</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Выйти из разговора</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>Take the caller</source>
        <translation>Взять звонящего</translation>
    </message>
    <message>
        <source>Move to another queue</source>
        <translation>Перевести в другую очередь</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Сменить приоритет</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Вывести из очереди</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>На парковку</translation>
    </message>
    <message>
        <source>Take back from parking</source>
        <translation>Забрать с парковки</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Снять с паузы</translation>
    </message>
    <message>
        <source>Add to a queue</source>
        <translation>Добавить в очередь</translation>
    </message>
    <message>
        <source>Remove from a queue</source>
        <translation>Убрать из очереди</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>Ring while talking</source>
        <translation>Звонить во время разговора</translation>
    </message>
    <message>
        <source>Call the agent</source>
        <translation>Позвонить оператору</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Подсказать</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>Вмешаться</translation>
    </message>
    <message>
        <source>You hear both, nobody hears you</source>
        <translation>Вы слышите обоих, вас не слышит никто</translation>
    </message>
    <message>
        <source>Only the agent hears you</source>
        <translation>Вас слышит только оператор</translation>
    </message>
    <message>
        <source>Both hear you</source>
        <translation>Вас слышат оба</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>начать</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>закончить</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>заглушить</translation>
    </message>
    <message>
        <source>unmute</source>
        <translation>снова писать</translation>
    </message>
    <message>
        <source>the agent’s line</source>
        <translation>линия оператора</translation>
    </message>
    <message>
        <source>the customer’s line</source>
        <translation>линия клиента</translation>
    </message>
    <message>
        <source>The PBX said yes, but nothing happened.</source>
        <translation>АТС согласилась, но ничего не произошло.</translation>
    </message>
    <message>
        <source>done: waits at %1</source>
        <translation>сделано: ждёт на месте %1</translation>
    </message>
    <message>
        <source>The PBX had to begin anew: your telephone rings again.</source>
        <translation>АТС пришлось начать заново: ваш телефон звонит ещё раз.</translation>
    </message>
    <message>
        <source>The PBX: “%1”</source>
        <translation>Ответ АТС: «%1»</translation>
    </message>
    <message>
        <source>Test of your telephone</source>
        <translation>Проверка вашего телефона</translation>
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
        <source>Needed on any line that is not yours alone. The PBX must have TLS switched on.</source>
        <translation>Нужно на любой линии, которая не только ваша. На АТС должен быть включён TLS.</translation>
    </message>
    <message>
        <source>Look for the keychain again</source>
        <translation>Поискать связку ключей снова</translation>
    </message>
    <message>
        <source>After you started or unlocked the keychain</source>
        <translation>После того как вы запустили или разблокировали связку ключей</translation>
    </message>
    <message>
        <source>Na&amp;me of the site</source>
        <translation>&amp;Название площадки</translation>
    </message>
    <message>
        <source>Encrypt the &amp;line (TLS)</source>
        <translation>&amp;Шифровать связь (TLS)</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Поискат&amp;ь снова</translation>
    </message>
    <message>
        <source>Send the secret in the o&amp;pen</source>
        <translation>Отправлять секрет о&amp;ткрыто</translation>
    </message>
    <message>
        <source>Only on a network that is yours alone. Better switch on TLS on the PBX.</source>
        <translation>Только в сети, которая целиком ваша. Лучше включите TLS на АТС.</translation>
    </message>
    <message>
        <source>Whoever can listen to the line would read the secret and could do all that this user may.</source>
        <translation>Кто может слушать линию, прочтёт секрет и сможет всё, что разрешено этому пользователю.</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>%1 Nothing was changed. Try again, or tick “ask me at each start”.</source>
        <translation>%1 Ничего не изменено. Попробуйте снова или отметьте «спрашивать при каждом запуске».</translation>
    </message>
    <message>
        <source>Applied. Belltower connects anew.</source>
        <translation>Применено. Belltower подключается заново.</translation>
    </message>
    <message>
        <source>Time &amp;zone of the site</source>
        <translation>Часовой по&amp;яс площадки</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Как на этом компьютере</translation>
    </message>
    <message>
        <source>Time zone of the site</source>
        <translation>Часовой пояс площадки</translation>
    </message>
    <message>
        <source>Decides when the day of the board begins</source>
        <translation>От него зависит, когда на табло начинается день</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Проверить подключение</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Проверить подключение</translation>
    </message>
    <message>
        <source>Tries it beside the connection in use; changes nothing</source>
        <translation>Пробует рядом с действующим подключением и ничего не меняет</translation>
    </message>
    <message>
        <source>Apply and co&amp;nnect</source>
        <translation>Применить и по&amp;дключиться</translation>
    </message>
    <message>
        <source>Apply and connect</source>
        <translation>Применить и подключиться</translation>
    </message>
    <message>
        <source>Stores these values and connects with them</source>
        <translation>Сохраняет эти значения и подключается с ними</translation>
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
    <name>ConsentBox</name>
    <message>
        <source>Staff and callers were told that calls are listened to</source>
        <translation>Сотрудники и звонящие предупреждены, что разговоры прослушивают</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2.</source>
        <translation>Подтвердил(а) %1, %2.</translation>
    </message>
    <message>
        <source>Confirmed by %1.</source>
        <translation>Подтвердил(а) %1.</translation>
    </message>
    <message>
        <source>Nobody has confirmed it yet. Until then nobody can listen, whisper or barge in. Many countries demand that both are told.</source>
        <translation>Этого ещё никто не подтвердил. До тех пор слушать, подсказывать и вмешиваться нельзя. Во многих странах предупредить обязаны и тех и других.</translation>
    </message>
    <message>
        <source>&amp;Withdraw the confirmation</source>
        <translation>&amp;Отозвать подтверждение</translation>
    </message>
    <message>
        <source>I confirm that they were &amp;told</source>
        <translation>Подтверждаю: их &amp;предупредили</translation>
    </message>
    <message>
        <source>Withdraw the confirmation</source>
        <translation>Отозвать подтверждение</translation>
    </message>
    <message>
        <source>Confirm that staff and callers were told</source>
        <translation>Подтвердить, что сотрудники и звонящие предупреждены</translation>
    </message>
    <message>
        <source>Stands in the record of orders with your name and the time</source>
        <translation>Останется в журнале команд с вашим именем и временем</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Your settings could not be saved.</source>
        <translation>Не удалось сохранить настройки.</translation>
    </message>
    <message>
        <source>They stay in force until Belltower is closed. File: %1</source>
        <translation>Они действуют, пока Belltower не закрыт. Файл: %1</translation>
    </message>
    <message>
        <source>The settings file could not be read whole.</source>
        <translation>Файл настроек прочитан не полностью.</translation>
    </message>
    <message>
        <source>What could not be read has its default.</source>
        <translation>Для непрочитанного взяты значения по умолчанию.</translation>
    </message>
    <message>
        <source>What could not be read has its default. A copy of the file was kept: %1</source>
        <translation>Для непрочитанного взяты значения по умолчанию. Копия файла сохранена: %1</translation>
    </message>
    <message>
        <source>The demo PBX could not be started.</source>
        <translation>Не удалось запустить демо-АТС.</translation>
    </message>
    <message>
        <source>It needs a free port on this computer: %1</source>
        <translation>Ей нужен свободный порт на этом компьютере: %1</translation>
    </message>
    <message>
        <source>Belltower</source>
        <translation>Belltower</translation>
    </message>
    <message>
        <source>The audit trail could not be written.</source>
        <translation>Журнал действий не удалось записать.</translation>
    </message>
    <message>
        <source>Orders go on, and the lines are kept until they can be written. File: %1</source>
        <translation>Команды работают, строки будут записаны, как только удастся. Файл: %1</translation>
    </message>
</context>
<context>
    <name>ContextsBox</name>
    <message>
        <source>&amp;Advanced: my dialplan has contexts of its own</source>
        <translation>&amp;Дополнительно: в моём диалплане свои контексты</translation>
    </message>
    <message>
        <source>Advanced: my dialplan has contexts of its own</source>
        <translation>Дополнительно: в моём диалплане свои контексты</translation>
    </message>
    <message>
        <source>Left empty, each is as this kind of PBX has it</source>
        <translation>Пустое поле: как принято на этом виде АТС</translation>
    </message>
    <message>
        <source>as the PBX has it</source>
        <translation>как на АТС</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Переводы</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Парковка</translation>
    </message>
    <message>
        <source>Where extensions and outside numbers are dialled</source>
        <translation>Где набирают внутренние и внешние номера</translation>
    </message>
    <message>
        <source>Where a queue is reached by its number or name</source>
        <translation>Где очередь доступна по номеру или имени</translation>
    </message>
    <message>
        <source>Where a call goes that is transferred</source>
        <translation>Куда уходит переведённый звонок</translation>
    </message>
    <message>
        <source>Where parked callers are fetched</source>
        <translation>Откуда забирают припаркованных</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>Контекст: %1</translation>
    </message>
</context>
<context>
    <name>DemoHost</name>
    <message>
        <source>Demo office</source>
        <translation>Демо-офис</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Обед</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
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
    <message>
        <source>Belltower connects to %1 (%2). The test went well.</source>
        <translation>Belltower подключается к %1 (%2). Проверка прошла успешно.</translation>
    </message>
    <message>
        <source>Belltower will connect to %1 (%2). It was not tested yet.</source>
        <translation>Belltower подключится к %1 (%2). Подключение ещё не проверено.</translation>
    </message>
</context>
<context>
    <name>EffectTable</name>
    <message>
        <source>Nothing changes here.</source>
        <translation>Здесь ничего не меняется.</translation>
    </message>
    <message>
        <source>agents %1</source>
        <translation>операторов %1</translation>
    </message>
    <message>
        <source>with the loan</source>
        <translation>с помощью</translation>
    </message>
    <message>
        <source>without the loan</source>
        <translation>без помощи</translation>
    </message>
    <message>
        <source>Expected in the next half hour</source>
        <translation>Ожидаем в ближайшие полчаса</translation>
    </message>
    <message>
        <source>Without the loan</source>
        <translation>Если не одалживать</translation>
    </message>
    <message>
        <source>With the loan</source>
        <translation>Если одолжить</translation>
    </message>
    <message>
        <source>How is this counted?</source>
        <translation>Как это посчитано?</translation>
    </message>
    <message>
        <source>The formula and what goes into it</source>
        <translation>Формула и что в неё входит</translation>
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
    <name>FloorActing</name>
    <message>
        <source>Press %1 again: %2</source>
        <translation>Нажмите %1 ещё раз: %2</translation>
    </message>
    <message>
        <source>Nobody is free to be lent.</source>
        <translation>Одолжить некого: свободных нет.</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>Делать уже нечего.</translation>
    </message>
</context>
<context>
    <name>FloorDrag</name>
    <message numerus="yes">
        <source>%n callers</source>
        <translation>
            <numerusform>%n звонящий</numerusform>
            <numerusform>%n звонящих</numerusform>
            <numerusform>%n звонящих</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agents</source>
        <translation>
            <numerusform>%n оператор</numerusform>
            <numerusform>%n оператора</numerusform>
            <numerusform>%n операторов</numerusform>
        </translation>
    </message>
    <message>
        <source>One agent can take one caller at a time.</source>
        <translation>Один оператор может взять одного звонящего.</translation>
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
    <name>FreedesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Agent, number, queue</source>
        <translation>Оператор, номер, очередь</translation>
    </message>
    <message>
        <source>Find an agent, a number or a queue</source>
        <translation>Найти оператора, номер или очередь</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Переключить светлую и тёмную тему</translation>
    </message>
    <message>
        <source>Show only what matches (Ctrl+F)</source>
        <translation>Показать только подходящее (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>HistoryBox</name>
    <message>
        <source>The last orders</source>
        <translation>Последние команды</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Зачем: %1</translation>
    </message>
    <message>
        <source>Nothing was ordered yet</source>
        <translation>Команд ещё не было</translation>
    </message>
    <message>
        <source>Record of all orders…</source>
        <translation>Журнал всех команд…</translation>
    </message>
    <message>
        <source>Every step of every order, to be filtered and exported</source>
        <translation>Каждый шаг каждой команды, с отбором и выгрузкой</translation>
    </message>
    <message>
        <source>Record of all orders</source>
        <translation>Журнал всех команд</translation>
    </message>
</context>
<context>
    <name>JoinBar</name>
    <message>
        <source>%1 with %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>Barge into the conversation of %1? Both will hear you.</source>
        <translation>Вмешаться в разговор: %1? Вас услышат оба.</translation>
    </message>
    <message>
        <source>You are listening to %1.</source>
        <translation>Вы слушаете: %1.</translation>
    </message>
    <message>
        <source>You whisper to %1.</source>
        <translation>Вы подсказываете: %1.</translation>
    </message>
    <message>
        <source>You speak with %1.</source>
        <translation>Вы в разговоре: %1.</translation>
    </message>
    <message>
        <source>The PBX had to begin anew.</source>
        <translation>АТС пришлось начать заново.</translation>
    </message>
    <message>
        <source>Your telephone rings: answer it to join %1.</source>
        <translation>Ваш телефон звонит: снимите трубку, чтобы подключиться: %1.</translation>
    </message>
    <message>
        <source>Your telephone is asked to ring, to join %1.</source>
        <translation>Вызываем ваш телефон, чтобы подключиться: %1.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Your telephone is hung up (key Esc)</source>
        <translation>Ваш телефон положит трубку (клавиша Esc)</translation>
    </message>
    <message>
        <source>Your telephone rings</source>
        <translation>Ваш телефон звонит</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Прослушивание</translation>
    </message>
    <message>
        <source>Whispering</source>
        <translation>Подсказка</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>В разговоре</translation>
    </message>
</context>
<context>
    <name>KpiStrip</name>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потеряно</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Lost: queue calls that left without an answer, of all that finished today.
Short hang-ups among them: %1. Click to see the calls.</source>
        <translation>Потеряно: звонки, ушедшие из очередей без ответа, из всех завершённых сегодня.
Из них коротких сбросов: %1. Щёлкните, чтобы увидеть звонки.</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>of %1 calls</source>
        <translation>всего обращений: %1</translation>
    </message>
    <message>
        <source>Whole journeys of callers today in which no human spoke, however many queues
they went through. Click to see the calls.</source>
        <translation>Обращения за сегодня, в которых никто не поговорил с человеком, сколько бы очередей
он ни прошёл. Щёлкните, чтобы увидеть звонки.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Поступило</translation>
    </message>
    <message numerus="yes">
        <source>%n still waiting</source>
        <translation>
            <numerusform>%n ещё ждёт</numerusform>
            <numerusform>%n ещё ждут</numerusform>
            <numerusform>%n ещё ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered: calls that joined a queue today = answered + lost + still waiting.
Turned away at the door, not counted here: %1.</source>
        <translation>Поступило: звонки, вошедшие в очереди сегодня = отвечено + потеряно + ещё ждут.
Не впущены в очередь и здесь не считаны: %1.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Answered: of the queue calls that finished today.</source>
        <translation>Отвечено: из звонков очередей, завершённых сегодня.</translation>
    </message>
    <message>
        <source>Service level %1 s</source>
        <translation>Сервис за %1 с</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Уровень сервиса</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
    </message>
    <message>
        <source>%1, each queue by its own time</source>
        <translation>%1, каждая очередь по своему времени</translation>
    </message>
    <message>
        <source>Speed of answer</source>
        <translation>Средний ответ</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n calls</source>
        <translation>
            <numerusform>среднее по %n звонку</numerusform>
            <numerusform>среднее по %n звонкам</numerusform>
            <numerusform>среднее по %n звонкам</numerusform>
        </translation>
    </message>
    <message>
        <source>ASA: mean wait of the calls answered today.</source>
        <translation>ASA: среднее ожидание звонков, отвеченных сегодня.</translation>
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
    <name>LendCard</name>
    <message>
        <source>%1 is on a pause: in the new queue calls would ring at once.</source>
        <translation>%1 на паузе: в новой очереди звонки пойдут сразу.</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>Одолжить</translation>
    </message>
    <message>
        <source>Lend %1 to %2</source>
        <translation>Одолжить: %1 → «%2»</translation>
    </message>
    <message>
        <source>For that time they leave</source>
        <translation>На это время уходят из очередей</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n of them)</source>
        <translation>
            <numerusform>%1 (%n из них)</numerusform>
            <numerusform>%1 (%n из них)</numerusform>
            <numerusform>%1 (%n из них)</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Уйти из «%1»</translation>
    </message>
    <message>
        <source>Unticked: they answer both</source>
        <translation>Без галочки: отвечают в обеих</translation>
    </message>
    <message>
        <source>Nobody else is at work in this queue. Unticked: they answer both</source>
        <translation>Больше в этой очереди никто не работает. Без галочки: отвечают в обеих</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of them stand in the PBX&apos;s own configuration and cannot be taken out. There they get a pause with the reason “lent” instead.</source>
        <translation>
            <numerusform>%1: %n из них записан в настройках самой АТС, убрать его нельзя. Вместо этого там ставится пауза с причиной «lent».</numerusform>
            <numerusform>%1: %n из них записаны в настройках самой АТС, убрать их нельзя. Вместо этого там ставится пауза с причиной «lent».</numerusform>
            <numerusform>%1: %n из них записаны в настройках самой АТС, убрать их нельзя. Вместо этого там ставится пауза с причиной «lent».</numerusform>
        </translation>
    </message>
    <message>
        <source>Why (stands in the record, may stay empty)</source>
        <translation>Зачем (останется в журнале, можно не писать)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Stands in the record of orders</source>
        <translation>Останется в журнале команд</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Ничего не изменится</translation>
    </message>
    <message>
        <source>&amp;Lend</source>
        <translation>&amp;Одолжить</translation>
    </message>
    <message>
        <source>One click undoes it afterwards</source>
        <translation>Потом можно отменить одним нажатием</translation>
    </message>
</context>
<context>
    <name>LendEndField</name>
    <message>
        <source>For some minutes</source>
        <translation>На сколько-то минут</translation>
    </message>
    <message>
        <source>Until a time</source>
        <translation>До времени</translation>
    </message>
    <message>
        <source>Until I take them back</source>
        <translation>Пока не верну</translation>
    </message>
    <message>
        <source>They go back by themselves</source>
        <translation>Вернутся сами</translation>
    </message>
    <message>
        <source>They stay until you say so</source>
        <translation>Останутся, пока вы не вернёте</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>For how many minutes</source>
        <translation>На сколько минут</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>In the time zone of the site</source>
        <translation>По времени площадки</translation>
    </message>
</context>
<context>
    <name>LendLine</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo the loan</source>
        <translation>Отменить одалживание</translation>
    </message>
    <message>
        <source>They go back at once</source>
        <translation>Вернутся сразу</translation>
    </message>
    <message>
        <source>Who is lent</source>
        <translation>Кто одолжен</translation>
    </message>
    <message>
        <source>All open loans</source>
        <translation>Все, кто сейчас одолжен</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>Убрать эту строку</translation>
    </message>
</context>
<context>
    <name>LendWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
            <numerusform>%1 и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>until taken back</source>
        <translation>пока не вернут</translation>
    </message>
    <message>
        <source>going back now</source>
        <translation>возвращается</translation>
    </message>
    <message>
        <source>back at %1, in %2</source>
        <translation>вернётся в %1, через %2</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Среднее ожидание</translation>
    </message>
    <message>
        <source>Answered within %1</source>
        <translation>Ответ за %1</translation>
    </message>
    <message>
        <source>Callers lost</source>
        <translation>Потеряно звонящих</translation>
    </message>
    <message>
        <source>Money lost</source>
        <translation>Потеряно денег</translation>
    </message>
    <message>
        <source>Waiting at a time</source>
        <translation>Ждут одновременно</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>Nothing can be said yet: calls have been watched for %1 only.</source>
        <translation>Пока ничего сказать нельзя: звонки видны только %1.</translation>
    </message>
    <message>
        <source>Nothing can be said yet: too few calls were answered since the connection.</source>
        <translation>Пока ничего сказать нельзя: с подключения принято слишком мало звонков.</translation>
    </message>
    <message>
        <source>Erlang A over the next half hour: callers come at random as often as lately, are handled for the mean time, and hang up by their patience. More callers than that who wait already run off by spare agents and hang-ups. An agent of several queues counts in each by its load. In brackets: the arrival rates that may well stand behind the count (90 %). Money is callers lost times the value of a call. An estimate, no promise.</source>
        <translation>Erlang A на ближайшие полчаса: звонят случайно и так же часто, как недавно, разговор длится среднее время, кладут трубку по своему терпению. Кто уже ждёт сверх этого, того разбирают свободные операторы, или он уходит. Оператор нескольких очередей считается в каждой по её нагрузке. В скобках: частота звонков, которая вполне может стоять за этим счётом (90 %). Деньги: потерянные звонящие на цену звонка. Это оценка, не обещание.</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) in the last %1, %2 wait now</source>
        <translation>
            <numerusform>%n звонящий за последние %1, сейчас ждут %2</numerusform>
            <numerusform>%n звонящих за последние %1, сейчас ждут %2</numerusform>
            <numerusform>%n звонящих за последние %1, сейчас ждут %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>handled for %1 on average, %2 of it wrap-up: of all %n call(s) of the site, this queue had too few</source>
        <translation>
            <numerusform>в среднем звонок занимает %1, из них обработка %2: по всем звонкам площадки (%n), в этой очереди их мало</numerusform>
            <numerusform>в среднем звонок занимает %1, из них обработка %2: по всем звонкам площадки (%n), в этой очереди их мало</numerusform>
            <numerusform>в среднем звонок занимает %1, из них обработка %2: по всем звонкам площадки (%n), в этой очереди их мало</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>handled for %1 on average, %2 of it wrap-up (%n call(s) today)</source>
        <translation>
            <numerusform>в среднем звонок занимает %1, из них обработка %2 (сегодня %n звонок)</numerusform>
            <numerusform>в среднем звонок занимает %1, из них обработка %2 (сегодня %n звонка)</numerusform>
            <numerusform>в среднем звонок занимает %1, из них обработка %2 (сегодня %n звонков)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>patience %1 on average: stated, not measured; %n hang-up(s) today, %2 are needed</source>
        <translation>
            <numerusform>терпение в среднем %1: принято, не измерено; сегодня ушёл %n, нужно %2</numerusform>
            <numerusform>терпение в среднем %1: принято, не измерено; сегодня ушли %n, нужно %2</numerusform>
            <numerusform>терпение в среднем %1: принято, не измерено; сегодня ушли %n, нужно %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>patience %1 on average: %n hang-up(s) in %2 of waiting by all callers</source>
        <translation>
            <numerusform>терпение в среднем %1: ушёл %n за %2 общего ожидания</numerusform>
            <numerusform>терпение в среднем %1: ушли %n за %2 общего ожидания</numerusform>
            <numerusform>терпение в среднем %1: ушли %n за %2 общего ожидания</numerusform>
        </translation>
    </message>
    <message>
        <source>a call is worth %1</source>
        <translation>звонок стоит %1</translation>
    </message>
    <message>
        <source>agents %1, then %2</source>
        <translation>операторов %1, потом %2</translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>The list of loans could not be read. A copy was kept; look whether everybody is where they belong.</source>
        <translation>Список одолженных не прочитан. Копия сохранена; проверьте, все ли на своих местах.</translation>
    </message>
    <message>
        <source>%1 was not lent: %2</source>
        <translation>Не одолжили, %1: %2</translation>
    </message>
    <message>
        <source>Lent to %1 %2: %3</source>
        <translation>Одолжили в «%1» %2: %3</translation>
    </message>
    <message>
        <source>Lent %1: %2</source>
        <translation>Одолжили %1: %2</translation>
    </message>
    <message>
        <source>%1 was to go back from %2 at %3, while Belltower was closed: done just now.</source>
        <translation>%1: возврат из «%2» был назначен на %3, Belltower тогда был закрыт. Возвращаем сейчас.</translation>
    </message>
    <message>
        <source>%1 could not go back from %2: %3 It is tried again every minute.</source>
        <translation>%1 не удалось вернуть из «%2»: %3 Пробуем снова каждую минуту.</translation>
    </message>
    <message>
        <source>%1 could not be lent to %2: %3</source>
        <translation>%1 не удалось одолжить в «%2»: %3</translation>
    </message>
    <message>
        <source>Agents are lent</source>
        <translation>Операторы одолжены</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) are lent to other queues.</source>
        <translation>
            <numerusform>%n оператор одолжен в другую очередь.</numerusform>
            <numerusform>%n оператора одолжены в другие очереди.</numerusform>
            <numerusform>%n операторов одолжены в другие очереди.</numerusform>
        </translation>
    </message>
    <message>
        <source>While Belltower is closed nobody goes back. What falls due meanwhile is made good when it runs again.</source>
        <translation>Пока Belltower закрыт, никто не вернётся. Чей срок выйдет, того вернём при следующем запуске.</translation>
    </message>
    <message>
        <source>Take them back now</source>
        <translation>Вернуть сейчас</translation>
    </message>
    <message>
        <source>Leave them lent</source>
        <translation>Оставить одолженными</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Not all could be taken back, so Belltower stays open.</source>
        <translation>Вернуть удалось не всех, поэтому Belltower не закрыт.</translation>
    </message>
    <message>
        <source>Rebalance…</source>
        <translation>Перераспределить…</translation>
    </message>
    <message>
        <source>Rebalance the queues</source>
        <translation>Перераспределить операторов</translation>
    </message>
    <message>
        <source>Who should be lent where, with the effect before it is done</source>
        <translation>Кого куда одолжить и что это даст, до применения</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Service level</source>
        <translation>Уровень обслуживания</translation>
    </message>
    <message>
        <source>Answered &amp;within, s</source>
        <translation>Ответ &amp;за, с</translation>
    </message>
    <message>
        <source>Counts as in time, where a queue has no threshold of its own</source>
        <translation>Считается вовремя, если у очереди нет своего порога</translation>
    </message>
    <message>
        <source>&amp;Target, %</source>
        <translation>&amp;Цель, %</translation>
    </message>
    <message>
        <source>Below it the service level is an alert</source>
        <translation>Ниже неё — тревога по уровню обслуживания</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>&amp;Формула</translation>
    </message>
    <message>
        <source>SL-1: answered and left in time, of all</source>
        <translation>SL-1: отвечены и ушли вовремя, от всех</translation>
    </message>
    <message>
        <source>SL-2: answered in time, of answered</source>
        <translation>SL-2: отвечены вовремя, от отвеченных</translation>
    </message>
    <message>
        <source>SL-3: answered in time, of all</source>
        <translation>SL-3: отвечены вовремя, от всех</translation>
    </message>
    <message>
        <source>SL-4: answered in time, of all but those who hung up in time</source>
        <translation>SL-4: отвечены вовремя, от всех, кроме повесивших трубку в срок</translation>
    </message>
    <message>
        <source>SL-5: answered in time and hung up within 5 s, of all</source>
        <translation>SL-5: отвечены вовремя и повесили трубку за 5 с, от всех</translation>
    </message>
    <message>
        <source>Formula of the service level</source>
        <translation>Формула уровня обслуживания</translation>
    </message>
    <message>
        <source>“All” are the answered and those who left without an answer</source>
        <translation>«Все» — отвеченные и ушедшие без ответа</translation>
    </message>
    <message>
        <source>S&amp;hort hang-up, s</source>
        <translation>&amp;Короткий сброс, с</translation>
    </message>
    <message>
        <source>A caller who hangs up sooner is counted as lost and shown apart</source>
        <translation>Кто повесил трубку раньше, считается потерянным и показан отдельно</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Тревоги</translation>
    </message>
    <message>
        <source>A caller wait&amp;s, s</source>
        <translation>Клиент &amp;ждёт, с</translation>
    </message>
    <message>
        <source>Longer is over the limit</source>
        <translation>Дольше — порог превышен</translation>
    </message>
    <message>
        <source>W&amp;arn from, % of that</source>
        <translation>&amp;Предупреждать с, % от порога</translation>
    </message>
    <message>
        <source>Before the limit is broken</source>
        <translation>Пока порог ещё не превышен</translation>
    </message>
    <message>
        <source>Calle&amp;rs waiting</source>
        <translation>Ждут &amp;одновременно</translation>
    </message>
    <message>
        <source>More at once in one queue is an alert</source>
        <translation>Больше в одной очереди — тревога</translation>
    </message>
    <message>
        <source>&amp;Nobody free for, s</source>
        <translation>Никто не с&amp;вободен, с</translation>
    </message>
    <message>
        <source>While callers wait</source>
        <translation>Пока клиенты ждут</translation>
    </message>
    <message>
        <source>&amp;Pause, min</source>
        <translation>П&amp;ауза, мин</translation>
    </message>
    <message>
        <source>Longer is a notice</source>
        <translation>Дольше — замечание</translation>
    </message>
    <message>
        <source>C&amp;onversation, min</source>
        <translation>&amp;Разговор, мин</translation>
    </message>
    <message>
        <source>Wrap-&amp;up, s</source>
        <translation>О&amp;бработка, с</translation>
    </message>
    <message>
        <source>Telephone &amp;gone for, s</source>
        <translation>&amp;Телефон пропал, с</translation>
    </message>
    <message>
        <source>Of an agent who is on shift: unplugged, or its network is down</source>
        <translation>У оператора на смене: отключён или нет сети</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>not connected</source>
        <translation>не подключено</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключение</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>reading the state</source>
        <translation>чтение состояния</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>связь потеряна</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>certificate to be checked</source>
        <translation>проверьте сертификат</translation>
    </message>
    <message>
        <source>certificate changed</source>
        <translation>сертификат сменился</translation>
    </message>
    <message>
        <source>The address of the PBX is not known on this network.</source>
        <translation>Адрес АТС неизвестен в этой сети.</translation>
    </message>
    <message>
        <source>Nobody answers at this address and port.</source>
        <translation>По этому адресу и порту никто не отвечает.</translation>
    </message>
    <message>
        <source>The PBX cannot be reached over the network.</source>
        <translation>АТС недоступна по сети.</translation>
    </message>
    <message>
        <source>The PBX did not answer in time.</source>
        <translation>АТС не ответила вовремя.</translation>
    </message>
    <message>
        <source>The PBX closed the connection.</source>
        <translation>АТС закрыла соединение.</translation>
    </message>
    <message>
        <source>Something other than Asterisk&apos;s manager answers there.</source>
        <translation>Там отвечает не интерфейс AMI.</translation>
    </message>
    <message>
        <source>The PBX did not answer the login.</source>
        <translation>АТС не ответила на вход.</translation>
    </message>
    <message>
        <source>The PBX refused the login: user, secret or this computer&apos;s address.</source>
        <translation>АТС отказала во входе: пользователь, секрет или адрес этого компьютера.</translation>
    </message>
    <message>
        <source>The PBX wants the secret in the open; it was not sent without TLS.</source>
        <translation>АТС требует секрет открытым текстом; без TLS он не отправлен.</translation>
    </message>
    <message>
        <source>No encrypted connection could be agreed on.</source>
        <translation>Не удалось договориться о шифровании.</translation>
    </message>
    <message>
        <source>No authority vouches for the certificate.</source>
        <translation>Сертификат никем не заверен.</translation>
    </message>
    <message>
        <source>The line stands, but the PBX is silent.</source>
        <translation>Линия есть, но АТС молчит.</translation>
    </message>
    <message>
        <source>Logged in, but the PBX does not list its queues; it may still be starting.</source>
        <translation>Вход выполнен, но АТС не показывает очереди; возможно, она ещё запускается.</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No connection to the PBX.</source>
        <translation>Нет связи с АТС.</translation>
    </message>
    <message>
        <source>No data for %1. What is shown is of %2.</source>
        <translation>Данных нет %1. Показано состояние на %2.</translation>
    </message>
    <message>
        <source>Connection lost. What is shown is of %1.</source>
        <translation>Связь потеряна. Показано состояние на %1.</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Следующая попытка через %1 с.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Try to connect to the PBX at once</source>
        <translation>Подключиться к АТС сейчас же</translation>
    </message>
    <message>
        <source>%1 of %2 answered today</source>
        <translation>Сегодня отвечено %1 из %2</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>Ждут %1</translation>
    </message>
    <message>
        <source>Show the agents</source>
        <translation>Показать операторов</translation>
    </message>
    <message>
        <source>Show waiting and lost callers</source>
        <translation>Показать ожидающих и ушедших</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Эфир</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>SL-1: answered or left within %1, of all who finished</source>
        <translation>SL-1: отвечено или ушли за %1, из всех завершённых</translation>
    </message>
    <message>
        <source>SL-2: answered within %1, of the answered</source>
        <translation>SL-2: отвечено за %1, из отвеченных</translation>
    </message>
    <message>
        <source>SL-3: answered within %1, of all who finished</source>
        <translation>SL-3: отвечено за %1, из всех завершённых</translation>
    </message>
    <message>
        <source>SL-4: answered within %1, of all who finished but those who hung up within %1</source>
        <translation>SL-4: отвечено за %1, из всех завершённых, кроме положивших трубку за %1</translation>
    </message>
    <message>
        <source>SL-5: answered within %1 or hung up within 5 s, of all who finished</source>
        <translation>SL-5: отвечено за %1 или положили трубку за 5 с, из всех завершённых</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>ещё идёт</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>отвечен</translation>
    </message>
    <message>
        <source>hung up while waiting</source>
        <translation>положил трубку в ожидании</translation>
    </message>
    <message>
        <source>hung up in the menu</source>
        <translation>положил трубку в меню</translation>
    </message>
    <message>
        <source>waited the longest time allowed</source>
        <translation>вышло время ожидания</translation>
    </message>
    <message>
        <source>sent away: nobody in the queue</source>
        <translation>выведен: в очереди никого</translation>
    </message>
    <message>
        <source>not let in: queue full or nobody there</source>
        <translation>не впущен: очередь полна или пуста</translation>
    </message>
    <message>
        <source>telephones rang, nobody answered</source>
        <translation>звонили телефоны, никто не ответил</translation>
    </message>
    <message>
        <source>called outside working hours</source>
        <translation>звонок в нерабочее время</translation>
    </message>
    <message>
        <source>no line or telephone could be reached</source>
        <translation>нет линии или телефона</translation>
    </message>
    <message>
        <source>left a voice message</source>
        <translation>оставил голосовое сообщение</translation>
    </message>
    <message>
        <source>asked to be called back</source>
        <translation>просил перезвонить</translation>
    </message>
    <message>
        <source>ended by a supervisor</source>
        <translation>завершён супервизором</translation>
    </message>
    <message>
        <source>left, cause unknown</source>
        <translation>ушёл, причина неизвестна</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>трубка</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>меню</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>время вышло</translation>
    </message>
    <message>
        <source>nobody there</source>
        <translation>пустая очередь</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>не впущен</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>after hours</source>
        <translation>нерабочее время</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>нет линии</translation>
    </message>
    <message>
        <source>voice message</source>
        <translation>голос. почта</translation>
    </message>
    <message>
        <source>wants a call</source>
        <translation>просил звонок</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>завершён</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ушёл</translation>
    </message>
    <message>
        <source>paused in some queues</source>
        <translation>пауза в части очередей</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов принять</translation>
    </message>
    <message>
        <source>after call</source>
        <translation>после звонка</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>без причины</translation>
    </message>
    <message>
        <source>telephone in use</source>
        <translation>телефон занят</translation>
    </message>
    <message>
        <source>%1× today</source>
        <translation>%1-й раз</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting over %2</source>
        <translation>
            <numerusform>%1: %n ждёт дольше %2</numerusform>
            <numerusform>%1: %n ждут дольше %2</numerusform>
            <numerusform>%1: %n ждут дольше %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n near the limit of %2</source>
        <translation>
            <numerusform>%1: %n подходит к порогу %2</numerusform>
            <numerusform>%1: %n подходят к порогу %2</numerusform>
            <numerusform>%1: %n подходят к порогу %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting at once</source>
        <translation>
            <numerusform>%1: ждёт сразу %n</numerusform>
            <numerusform>%1: ждут сразу %n</numerusform>
            <numerusform>%1: ждут сразу %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: service level %2</source>
        <translation>%1: сервис %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: nobody free, %n waiting</source>
        <translation>
            <numerusform>%1: нет свободных, %n ждёт</numerusform>
            <numerusform>%1: нет свободных, %n ждут</numerusform>
            <numerusform>%1: нет свободных, %n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 paused %2</source>
        <translation>%1 на паузе %2</translation>
    </message>
    <message>
        <source>%1 busy %2</source>
        <translation>%1 не освобождается %2</translation>
    </message>
    <message>
        <source>%1: telephone unreachable</source>
        <translation>%1: телефон недоступен</translation>
    </message>
    <message>
        <source>No connection to the PBX</source>
        <translation>Нет связи с АТС</translation>
    </message>
    <message>
        <source>The longest has waited %1.</source>
        <translation>Дольше всех ждут %1.</translation>
    </message>
    <message>
        <source>Everybody in the queue is busy, paused or away.</source>
        <translation>Все в очереди заняты, на паузе или не в сети.</translation>
    </message>
    <message>
        <source>Over the last 30 minutes; the target is %1.</source>
        <translation>За последние 30 минут; цель %1.</translation>
    </message>
    <message>
        <source>The limit is %1.</source>
        <translation>Норма %1.</translation>
    </message>
    <message>
        <source>Calls cannot ring there, yet the agent is on shift.</source>
        <translation>Звонки туда не проходят, а оператор на смене.</translation>
    </message>
    <message>
        <source>What is shown is old.</source>
        <translation>Показаны старые данные.</translation>
    </message>
    <message>
        <source>Ask them to take calls of %1.</source>
        <translation>Попросите их принять звонки «%1».</translation>
    </message>
    <message>
        <source>Call somebody back from a pause, or take one call yourself.</source>
        <translation>Верните кого-нибудь с паузы или примите звонок сами.</translation>
    </message>
    <message>
        <source>See who can finish soon.</source>
        <translation>Посмотрите, кто скоро освободится.</translation>
    </message>
    <message>
        <source>Add agents to the queue until it recovers.</source>
        <translation>Добавьте операторов, пока сервис не восстановится.</translation>
    </message>
    <message>
        <source>Ask whether they can come back.</source>
        <translation>Спросите, когда вернётся.</translation>
    </message>
    <message>
        <source>Ask whether they need help.</source>
        <translation>Спросите, нужна ли помощь.</translation>
    </message>
    <message>
        <source>Have the telephone and its network checked.</source>
        <translation>Проверьте телефон и его сеть.</translation>
    </message>
    <message>
        <source>Check the network and the PBX.</source>
        <translation>Проверьте сеть и АТС.</translation>
    </message>
    <message>
        <source>spare: %1</source>
        <translation>есть запас: %1</translation>
    </message>
    <message>
        <source>within norm</source>
        <translation>в норме</translation>
    </message>
    <message>
        <source>%1 over limit</source>
        <translation>%1 дольше порога</translation>
    </message>
    <message>
        <source>limit in %1 s</source>
        <translation>порог через %1 с</translation>
    </message>
    <message>
        <source>too many waiting</source>
        <translation>много ждут</translation>
    </message>
    <message>
        <source>service low</source>
        <translation>сервис низкий</translation>
    </message>
    <message>
        <source>nobody free</source>
        <translation>нет свободных</translation>
    </message>
    <message>
        <source>long pause</source>
        <translation>долгая пауза</translation>
    </message>
    <message>
        <source>long call</source>
        <translation>долгий звонок</translation>
    </message>
    <message>
        <source>telephone away</source>
        <translation>телефон недоступен</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>нет связи</translation>
    </message>
    <message numerus="yes">
        <source>%1 queue, %n waiting</source>
        <translation>
            <numerusform>Очередь %1, %n ждёт</numerusform>
            <numerusform>Очередь %1, %n ждут</numerusform>
            <numerusform>Очередь %1, %n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>over threshold</source>
        <translation>дольше порога</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n свободен</numerusform>
            <numerusform>%n свободны</numerusform>
            <numerusform>%n свободны</numerusform>
        </translation>
    </message>
    <message>
        <source>position %1 in %2</source>
        <translation>место %1 в очереди %2</translation>
    </message>
    <message>
        <source>left at %1</source>
        <translation>ушёл в %1</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>ждал %1</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>потеря</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>заметка</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) free in %1, nobody waits there.</source>
        <translation>
            <numerusform>В «%1» %n свободен, там сейчас никто не ждёт.</numerusform>
            <numerusform>В «%1» %n свободны, там сейчас никто не ждёт.</numerusform>
            <numerusform>В «%1» %n свободны, там сейчас никто не ждёт.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lend %n</source>
        <translation>
            <numerusform>Одолжить %n</numerusform>
            <numerusform>Одолжить %n</numerusform>
            <numerusform>Одолжить %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Take one myself</source>
        <translation>Взять самому</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Снять с паузы</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>%1 to leave within %2 s</source>
        <translation>%1 уйдёт за %2 с</translation>
    </message>
    <message>
        <source>%1 at risk: %2 × %3</source>
        <translation>под угрозой %1: %2 × %3</translation>
    </message>
    <message>
        <source>VIP %1</source>
        <translation>VIP %1</translation>
    </message>
    <message>
        <source>lost already today %1</source>
        <translation>сегодня уже потерян %1</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>lent to %1, could not go back yet</source>
        <translation>одолжен в «%1», вернуть пока не удалось</translation>
    </message>
    <message>
        <source>lent to %1, going back now</source>
        <translation>одолжен в «%1», возвращается</translation>
    </message>
    <message>
        <source>lent to %1 until %2</source>
        <translation>одолжен в «%1» до %2</translation>
    </message>
    <message>
        <source>lent to %1 until taken back</source>
        <translation>одолжен в «%1», пока не вернут</translation>
    </message>
    <message numerus="yes">
        <source>%n lent away</source>
        <translation>
            <numerusform>%n отдан</numerusform>
            <numerusform>%n отдано</numerusform>
            <numerusform>%n отдано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent</source>
        <translation>
            <numerusform>%n чужой</numerusform>
            <numerusform>%n чужих</numerusform>
            <numerusform>%n чужих</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent here, the first back at %1</source>
        <translation>
            <numerusform>%n одолжен сюда, вернётся в %1</numerusform>
            <numerusform>%n одолжены сюда, первый вернётся в %1</numerusform>
            <numerusform>%n одолжено сюда, первый вернётся в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lent here until taken back</source>
        <translation>
            <numerusform>%n одолжен сюда, пока не вернут</numerusform>
            <numerusform>%n одолжены сюда, пока не вернут</numerusform>
            <numerusform>%n одолжено сюда, пока не вернут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanList</name>
    <message>
        <source>%1 (paused there)</source>
        <translation>%1 (там на паузе)</translation>
    </message>
    <message>
        <source>%1 also answers %2</source>
        <translation>%1 отвечает ещё и в «%2»</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: «%2» вместо «%3»</translation>
    </message>
    <message>
        <source>+30 min</source>
        <translation>+30 мин</translation>
    </message>
    <message>
        <source>They go back half an hour later</source>
        <translation>Вернутся на полчаса позже</translation>
    </message>
    <message>
        <source>Half an hour longer: %1</source>
        <translation>На полчаса дольше: %1</translation>
    </message>
    <message>
        <source>Take back now</source>
        <translation>Вернуть сейчас</translation>
    </message>
    <message>
        <source>Everything is made as it was before the loan</source>
        <translation>Всё станет как до одалживания</translation>
    </message>
    <message>
        <source>Take back now: %1</source>
        <translation>Вернуть сейчас: %1</translation>
    </message>
    <message>
        <source>Who is lent</source>
        <translation>Кто одолжен</translation>
    </message>
    <message>
        <source>Nobody is lent now</source>
        <translation>Сейчас никто не одолжен</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The loans stay as they are</source>
        <translation>Одалживания останутся как есть</translation>
    </message>
    <message>
        <source>It is tried again every minute.</source>
        <translation>Пробуем снова каждую минуту.</translation>
    </message>
</context>
<context>
    <name>LostPanel</name>
    <message>
        <source>waited %1</source>
        <translation>ждал %1</translation>
    </message>
    <message>
        <source>short</source>
        <translation>короткий</translation>
    </message>
    <message>
        <source>Just lost</source>
        <translation>Только что ушли</translation>
    </message>
    <message>
        <source>left without an answer</source>
        <translation>без ответа</translation>
    </message>
    <message>
        <source>Nobody was lost</source>
        <translation>Никто не ушёл</translation>
    </message>
    <message>
        <source>No caller matches</source>
        <translation>Подходящих нет</translation>
    </message>
</context>
<context>
    <name>MoneyPane</name>
    <message>
        <source>With these two Belltower ranks alerts and losses by money. Without them it counts people, and every sum is a dash.</source>
        <translation>По этим двум числам Belltower упорядочивает тревоги и потери по деньгам. Без них он считает людей, а вместо сумм стоит прочерк.</translation>
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
    <message>
        <source>Answered callers who bu&amp;y, %</source>
        <translation>Сколько о&amp;твеченных покупают, %</translation>
    </message>
</context>
<context>
    <name>NoticeRulesGrid</name>
    <message>
        <source>Shows a notice</source>
        <translation>Показывает уведомление</translation>
    </message>
    <message>
        <source>The lowest level that is told</source>
        <translation>С какого уровня сообщать</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Play it now</source>
        <translation>Проиграть сейчас</translation>
    </message>
    <message>
        <source>Not again within so many minutes, unless it gets worse</source>
        <translation>Не повторять столько минут, если не стало хуже</translation>
    </message>
    <message>
        <source>Only while Belltower is not in front</source>
        <translation>Только пока Belltower не на переднем плане</translation>
    </message>
    <message>
        <source>any level</source>
        <translation>любой уровень</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>потеря</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>С уровня</translation>
    </message>
    <message>
        <source>Not again, min</source>
        <translation>Не чаще, мин</translation>
    </message>
    <message>
        <source>Only behind</source>
        <translation>Только в фоне</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%1: %n matter(s) need attention</source>
        <translation>
            <numerusform>%1: %n событие требует внимания</numerusform>
            <numerusform>%1: %n события требуют внимания</numerusform>
            <numerusform>%1: %n событий требуют внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers wait over the limit</source>
        <translation>Звонящие ждут дольше порога</translation>
    </message>
    <message>
        <source>Callers come near the limit</source>
        <translation>Ожидание близко к порогу</translation>
    </message>
    <message>
        <source>Too many waiting at once</source>
        <translation>Слишком много ждут сразу</translation>
    </message>
    <message>
        <source>Service level below the target</source>
        <translation>Уровень сервиса ниже цели</translation>
    </message>
    <message>
        <source>Nobody free while callers wait</source>
        <translation>Ждут, а свободных нет</translation>
    </message>
    <message>
        <source>A pause is too long</source>
        <translation>Слишком долгая пауза</translation>
    </message>
    <message>
        <source>A conversation or wrap-up is too long</source>
        <translation>Слишком долгий разговор или обработка</translation>
    </message>
    <message>
        <source>A telephone is unreachable</source>
        <translation>Телефон недоступен</translation>
    </message>
    <message>
        <source>The connection to the PBX is lost</source>
        <translation>Нет связи с АТС</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>без звука</translation>
    </message>
    <message>
        <source>soft tone</source>
        <translation>тихий сигнал</translation>
    </message>
    <message>
        <source>chime</source>
        <translation>перезвон</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>тревога</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>A notice goes by itself when its cause is over. It never holds a caller&apos;s number.</source>
        <translation>Уведомление исчезает само, когда причина устранена. Номера звонящего в нём нет никогда.</translation>
    </message>
    <message>
        <source>The desktop is being asked…</source>
        <translation>Опрашиваем рабочий стол…</translation>
    </message>
    <message>
        <source>This desktop shows no notices: no service answers and there is no tray. Sounds and the window go on working.</source>
        <translation>Этот рабочий стол не показывает уведомлений: служба не отвечает, трея нет. Звуки и окно работают и так.</translation>
    </message>
    <message>
        <source>There is no tray here now, so closing the window ends Belltower.</source>
        <translation>Трея здесь сейчас нет, поэтому закрытие окна завершает Belltower.</translation>
    </message>
    <message>
        <source>No audio device was found: nothing will be heard until there is one.</source>
        <translation>Звуковое устройство не найдено: пока его нет, ничего не будет слышно.</translation>
    </message>
    <message>
        <source>On the desktop</source>
        <translation>На рабочем столе</translation>
    </message>
    <message>
        <source>Show &amp;notices</source>
        <translation>Показывать &amp;уведомления</translation>
    </message>
    <message>
        <source>While you look at something else</source>
        <translation>Пока вы смотрите на другое</translation>
    </message>
    <message>
        <source>Tr&amp;y a notice</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Shows one now</source>
        <translation>Показывает одно сейчас</translation>
    </message>
    <message>
        <source>Several at once become &amp;one</source>
        <translation>Несколько сразу — одним &amp;сообщением</translation>
    </message>
    <message>
        <source>What follows within ten seconds joins the notice before</source>
        <translation>Что случилось в течение десяти секунд, добавляется к прежнему уведомлению</translation>
    </message>
    <message>
        <source>&amp;Icon in the tray</source>
        <translation>&amp;Значок в трее</translation>
    </message>
    <message>
        <source>Shows the connection and how many wait; the menu quiets notices for an hour</source>
        <translation>Показывает связь и сколько ждут; из меню уведомления можно заглушить на час</translation>
    </message>
    <message>
        <source>Closing the window &amp;keeps Belltower in the tray</source>
        <translation>При закрытии окна &amp;оставаться в трее</translation>
    </message>
    <message>
        <source>It goes on watching; “Quit” in the tray&apos;s menu ends it</source>
        <translation>Belltower продолжает следить; завершить — «Выйти» в меню трея</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Звуки</translation>
    </message>
    <message>
        <source>Play &amp;sounds</source>
        <translation>Проигрывать &amp;звуки</translation>
    </message>
    <message>
        <source>Once for each alert, never in a loop</source>
        <translation>Один раз на тревогу, без повторов</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Громкость</translation>
    </message>
    <message>
        <source>Volume of sounds, percent</source>
        <translation>Громкость звуков, проценты</translation>
    </message>
    <message>
        <source>Beside the volume of this computer</source>
        <translation>Вдобавок к громкости компьютера</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>О чём сообщать</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>By the clock of this computer. What is still open when they end is told then.</source>
        <translation>По часам этого компьютера. О том, что к их концу не устранено, будет сообщено тогда.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>This is how a notice looks</source>
        <translation>Так выглядит уведомление</translation>
    </message>
    <message>
        <source>It goes by itself when its cause is over.</source>
        <translation>Оно исчезает само, когда причина устранена.</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Before anybody is listened to for the first time: in most countries staff and callers must know that calls are listened to. Who confirms that they were told? The name goes into the settings and the audit trail.</source>
        <translation>Перед первым прослушиванием: почти везде сотрудники и звонящие должны знать, что разговоры слушают. Кто подтверждает, что им сказали? Имя попадёт в настройки и в журнал действий.</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Им сказали</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>The extension that rings when you listen, take a call or call an agent. Without it those orders are off.</source>
        <translation>Номер, который зазвонит, когда вы слушаете, забираете звонок или звоните оператору. Без него эти команды недоступны.</translation>
    </message>
    <message>
        <source>The PBX is asked to ring %1…</source>
        <translation>Просим АТС позвонить на %1…</translation>
    </message>
    <message>
        <source>%1 rings. Pick it up.</source>
        <translation>%1 звонит. Снимите трубку.</translation>
    </message>
    <message>
        <source>%1 rang and was answered. It works.</source>
        <translation>%1 зазвонил, трубку сняли. Всё работает.</translation>
    </message>
    <message>
        <source>%1 rang, and nobody answered.</source>
        <translation>%1 звонил, никто не ответил.</translation>
    </message>
    <message>
        <source>%1 is busy or declined the call.</source>
        <translation>%1 занят или отклонил вызов.</translation>
    </message>
    <message>
        <source>%1 did not ring: is the telephone switched on and registered?</source>
        <translation>%1 не зазвонил: телефон включён и зарегистрирован?</translation>
    </message>
    <message>
        <source>The PBX knows no extension %1.</source>
        <translation>АТС не знает номера %1.</translation>
    </message>
    <message>
        <source>The login may not place calls: it needs the right “originate”.</source>
        <translation>Учётной записи нельзя звонить: нужно право «originate».</translation>
    </message>
    <message>
        <source>There is no connection to the PBX now.</source>
        <translation>Сейчас нет связи с АТС.</translation>
    </message>
    <message>
        <source>The PBX refused: %1</source>
        <translation>АТС отказала: %1</translation>
    </message>
    <message>
        <source>Who gives orders</source>
        <translation>Кто отдаёт команды</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>Stands beside each order in the record</source>
        <translation>Стоит в журнале у каждой команды</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Empty: the name you are logged in with on this computer</source>
        <translation>Пусто: имя, под которым вы вошли в этот компьютер</translation>
    </message>
    <message>
        <source>Your own &amp;telephone</source>
        <translation>Ваш &amp;телефон</translation>
    </message>
    <message>
        <source>Your own telephone, an extension</source>
        <translation>Ваш телефон, внутренний номер</translation>
    </message>
    <message>
        <source>An extension of this PBX, such as 1000</source>
        <translation>Внутренний номер этой АТС, например 1000</translation>
    </message>
    <message>
        <source>&amp;Ring it</source>
        <translation>По&amp;звонить</translation>
    </message>
    <message>
        <source>Ring your own telephone</source>
        <translation>Позвонить на свой телефон</translation>
    </message>
    <message>
        <source>The PBX calls it once, so that you see that it works</source>
        <translation>АТС позвонит один раз, чтобы вы увидели, что он работает</translation>
    </message>
    <message>
        <source>Ask &amp;before barging in, hanging up and taking a caller out of a queue</source>
        <translation>&amp;Спрашивать перед тем, как вмешаться, завершить звонок или убрать звонящего из очереди</translation>
    </message>
    <message>
        <source>Ask before barging in, hanging up and taking a caller out of a queue</source>
        <translation>Спрашивать перед тем, как вмешаться, завершить звонок или убрать звонящего из очереди</translation>
    </message>
    <message>
        <source>Off: they are carried out at once</source>
        <translation>Выключено: выполняется сразу</translation>
    </message>
    <message>
        <source>Re&amp;cord of all orders…</source>
        <translation>&amp;Журнал всех команд…</translation>
    </message>
    <message>
        <source>Record of all orders</source>
        <translation>Журнал всех команд</translation>
    </message>
    <message>
        <source>Who ordered what, when, and what came of it</source>
        <translation>Кто что приказал, когда и что из этого вышло</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Прослушивание</translation>
    </message>
    <message>
        <source>A &amp;sign to the agent that a supervisor is on the line</source>
        <translation>Показывать опе&amp;ратору, что на линии супервизор</translation>
    </message>
    <message>
        <source>A sign to the agent that a supervisor is on the line</source>
        <translation>Показывать оператору, что на линии супервизор</translation>
    </message>
    <message>
        <source>A short text on the telephone&apos;s screen</source>
        <translation>Короткий текст на экране телефона</translation>
    </message>
    <message>
        <source>Shown on telephones that can show text during a call. The law of some countries demands it.</source>
        <translation>Видно на телефонах, которые умеют показывать текст во время разговора. В некоторых странах этого требует закон.</translation>
    </message>
    <message>
        <source>Reasons of a pause</source>
        <translation>Причины паузы</translation>
    </message>
    <message>
        <source>A pause for a reason that lasts longer than its time is an alert. Pauses for other reasons go by “Limits and alerts”.</source>
        <translation>Пауза по причине дольше её времени поднимает тревогу. Для прочих пауз срок задан в «Порогах и тревогах».</translation>
    </message>
    <message>
        <source>Callers who count more</source>
        <translation>Кто из звонящих важнее</translation>
    </message>
    <message>
        <source>Where the dialplan takes orders</source>
        <translation>Где диалплан принимает команды</translation>
    </message>
    <message>
        <source>What may be ordered</source>
        <translation>Что можно приказать</translation>
    </message>
    <message>
        <source>Belltower is connected straight to the PBX: the rights of its PBX login are the only rights. Who can open Belltower here can give every order that login may give. “Connection” shows what it may do.</source>
        <translation>Belltower подключён к АТС напрямую: права его учётной записи на АТС — единственные права. Кто может открыть Belltower на этом компьютере, может отдать любую команду, разрешённую этой записи. Что ей разрешено, показывает «Подключение».</translation>
    </message>
</context>
<context>
    <name>PaletteIndex</name>
    <message>
        <source>queue</source>
        <translation>очередь</translation>
    </message>
    <message>
        <source>waits in %1</source>
        <translation>ждёт в «%1»</translation>
    </message>
</context>
<context>
    <name>PauseReasonModel</name>
    <message>
        <source>Add a reason…</source>
        <translation>Добавить причину…</translation>
    </message>
    <message>
        <source>%1, longest: %2 min</source>
        <translation>%1, не дольше: %2 мин</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Longest, min</source>
        <translation>Не дольше, мин</translation>
    </message>
    <message>
        <source>Goes to the PBX as it is written here; empty it to take it out</source>
        <translation>Уходит на АТС ровно так, как написано; сотрите, чтобы убрать</translation>
    </message>
    <message>
        <source>A longer pause for this reason is an alert; empty: as for all pauses</source>
        <translation>Пауза дольше по этой причине поднимает тревогу; пусто: как для всех пауз</translation>
    </message>
</context>
<context>
    <name>PauseReasonTable</name>
    <message>
        <source>Reasons of a pause and the longest time of each</source>
        <translation>Причины паузы и предельное время каждой</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Somebody may stand between you and the PBX, or its certificate was renewed. Nothing was sent. Ask who runs the PBX before you accept.</source>
        <translation>Возможно, кто-то стоит между вами и АТС, или её сертификат обновили. Ничего не отправлено. Прежде чем принять, спросите того, кто обслуживает АТС.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one on the PBX before you accept it.</source>
        <translation>Прежде чем принять, сверьте отпечаток с тем, что на АТС.</translation>
    </message>
    <message>
        <source>Certificate of the PBX</source>
        <translation>Сертификат АТС</translation>
    </message>
    <message>
        <source>The PBX shows another certificate than before.</source>
        <translation>АТС предъявила не тот сертификат, что раньше.</translation>
    </message>
    <message>
        <source>The PBX shows a certificate that nobody vouches for.</source>
        <translation>АТС предъявила сертификат, который никем не заверен.</translation>
    </message>
    <message>
        <source>Accept this certificate</source>
        <translation>Принять сертификат</translation>
    </message>
    <message>
        <source>Stay disconnected</source>
        <translation>Не подключаться</translation>
    </message>
    <message>
        <source>Secret in the open</source>
        <translation>Секрет открытым текстом</translation>
    </message>
    <message>
        <source>“%1” takes the secret only in the open, and the line is not encrypted.</source>
        <translation>«%1» принимает секрет только открытым текстом, а линия не зашифрована.</translation>
    </message>
    <message>
        <source>Whoever can listen to the network between this computer and the PBX would read it, and could then do with the PBX all that this user may. Nothing was sent so far. Better switch on TLS on the PBX and in the settings. On a network that is yours alone you can send it.</source>
        <translation>Кто может слушать сеть между этим компьютером и АТС, прочтёт его и сможет делать с АТС всё, что разрешено этому пользователю. Пока ничего не отправлено. Лучше включите TLS на АТС и в настройках. В сети, которая целиком ваша, отправить можно.</translation>
    </message>
    <message>
        <source>Send it in the open</source>
        <translation>Отправить открыто</translation>
    </message>
    <message>
        <source>Remove a site</source>
        <translation>Удаление площадки</translation>
    </message>
    <message>
        <source>Remove “%1” from Belltower?</source>
        <translation>Удалить «%1» из Belltower?</translation>
    </message>
    <message>
        <source>Its settings and its secret in the keychain are removed from this computer. Nothing changes on the PBX.</source>
        <translation>Её настройки и секрет в связке ключей будут удалены с этого компьютера. На АТС ничего не изменится.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>QueueActs</name>
    <message>
        <source>Agent into this queue</source>
        <translation>Оператора в эту очередь</translation>
    </message>
    <message>
        <source>Nobody is there to be added.</source>
        <translation>Добавить некого.</translation>
    </message>
    <message>
        <source>Take the next caller</source>
        <translation>Взять следующего</translation>
    </message>
    <message>
        <source>Nobody waits in this queue.</source>
        <translation>В этой очереди никто не ждёт.</translation>
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
    <name>QueueTile</name>
    <message>
        <source>Offered %1, answered %2, lost %3, still waiting %4</source>
        <translation>Поступило %1, отвечено %2, потеряно %3, ещё ждут %4</translation>
    </message>
    <message>
        <source>Lost: left without an answer, of all who finished</source>
        <translation>Ушли: без ответа, из всех завершённых</translation>
    </message>
    <message>
        <source>Click: only this queue</source>
        <translation>Щелчок: только эта очередь</translation>
    </message>
    <message>
        <source>queue is empty</source>
        <translation>очередь пуста</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>дольше всех %1</translation>
    </message>
    <message numerus="yes">
        <source>waiting</source>
        <translation>
            <numerusform>ждёт</numerusform>
            <numerusform>ждут</numerusform>
            <numerusform>ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>порог %1</translation>
    </message>
    <message numerus="yes">
        <source>free</source>
        <translation>
            <numerusform>своб.</numerusform>
            <numerusform>своб.</numerusform>
            <numerusform>своб.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>busy</source>
        <translation>
            <numerusform>зан.</numerusform>
            <numerusform>зан.</numerusform>
            <numerusform>зан.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <translation>
            <numerusform>пауза</numerusform>
            <numerusform>паузы</numerusform>
            <numerusform>пауз</numerusform>
        </translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ушли</translation>
    </message>
</context>
<context>
    <name>QueuesPage</name>
    <message>
        <source>A dash means: as for all queues, or as the PBX has it.</source>
        <translation>Прочерк — как для всех очередей или как задано на АТС.</translation>
    </message>
    <message>
        <source>The queues show here once the PBX has told them.</source>
        <translation>Очереди появятся здесь, когда АТС их назовёт.</translation>
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
    <name>QuietHoursBox</name>
    <message>
        <source>of the next day</source>
        <translation>следующего дня</translation>
    </message>
    <message>
        <source>Quiet hours on %1</source>
        <translation>Тихие часы: %1</translation>
    </message>
    <message>
        <source>Notices and sounds wait until the quiet hours are over</source>
        <translation>Уведомления и звуки ждут конца тихих часов</translation>
    </message>
    <message>
        <source>until</source>
        <comment>hours</comment>
        <translation>до</translation>
    </message>
    <message>
        <source>%1: quiet from</source>
        <translation>%1: тихо с</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>%1: quiet until</source>
        <translation>%1: тихо до</translation>
    </message>
    <message>
        <source>Quiet until; a time before the beginning is on the next day</source>
        <translation>Тихо до; время раньше начала относится к следующему дню</translation>
    </message>
    <message>
        <source>A &amp;loss is told in quiet hours too</source>
        <translation>О &amp;потерях сообщать и в тихие часы</translation>
    </message>
    <message>
        <source>A loss is told in quiet hours too</source>
        <translation>О потерях сообщать и в тихие часы</translation>
    </message>
    <message>
        <source>Callers over the limit make their notice and sound at any hour</source>
        <translation>Ожидание дольше порога даёт уведомление и звук в любое время</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Live</source>
        <translation>Эфир</translation>
    </message>
    <message>
        <source>Live (Ctrl+1)</source>
        <translation>Эфир (Ctrl+1)</translation>
    </message>
    <message>
        <source>Live page</source>
        <translation>Страница «Эфир»</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Настройки (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Not possible now</source>
        <translation>Сейчас нельзя</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Whoever runs the PBX can give it: in %1 the account should read as below, with the secret it has now. Then “manager reload” on the PBX, and connect anew.</source>
        <translation>Его даёт тот, кто ведёт АТС: в файле %1 учётная запись должна выглядеть так, как ниже, с прежним паролем. Затем «manager reload» на АТС и новое подключение.</translation>
    </message>
</context>
<context>
    <name>RebalanceDialog</name>
    <message>
        <source>Untick what you do not want; the effect follows.</source>
        <translation>Снимите галочку с лишнего; оценка пересчитается.</translation>
    </message>
    <message>
        <source>There is no queue to lend to.</source>
        <translation>Одалживать некуда: очередей нет.</translation>
    </message>
    <message>
        <source>No move makes it better: whoever is taken away is missed as much where they are.</source>
        <translation>Ни один переход не улучшит дело: там, откуда взять, операторы нужны не меньше.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: из «%2» в «%3»</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Lend %n</source>
        <translation>
            <numerusform>&amp;Одолжить %n</numerusform>
            <numerusform>&amp;Одолжить %n</numerusform>
            <numerusform>&amp;Одолжить %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Lend those who are ticked</source>
        <translation>Одолжить отмеченных</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Перераспределение</translation>
    </message>
    <message>
        <source>Who should be lent where</source>
        <translation>Кого куда одолжить</translation>
    </message>
    <message>
        <source>Callers lost in all queues: %1, with this move %2</source>
        <translation>Потеряно звонящих во всех очередях: %1, с этим переходом %2</translation>
    </message>
    <message>
        <source>L&amp;ook again</source>
        <translation>Посчитать &amp;снова</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посчитать снова</translation>
    </message>
    <message>
        <source>Makes the proposal anew from the board as it is now</source>
        <translation>Составит предложение заново по тому, что сейчас</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Ничего не изменится</translation>
    </message>
    <message>
        <source>One click undoes all of it afterwards</source>
        <translation>Потом всё можно отменить одним нажатием</translation>
    </message>
</context>
<context>
    <name>ResultLine</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The telephone stops ringing, and nothing is changed</source>
        <translation>Телефон перестанет звонить, ничего не изменится</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>The last orders and what became of them</source>
        <translation>Последние команды и что из них вышло</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>Убрать эту строку</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>Your telephone rings, and the customer is on the line</source>
        <translation>Зазвонит ваш телефон, и клиент будет на линии</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>Take back</source>
        <translation>Забрать</translation>
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
    <name>RiskCard</name>
    <message>
        <source>How is this counted?</source>
        <translation>Как это посчитано?</translation>
    </message>
    <message>
        <source>Money at risk = value of a call × chance that the caller leaves within %1 s, having waited so far.</source>
        <translation>Деньги под угрозой = ценность звонка × вероятность, что звонящий, прождав уже столько, уйдёт за ближайшие %1 с.</translation>
    </message>
    <message>
        <source>Who stands first = money at risk × weight. VIPs weigh %1, who was lost already today weighs %2.</source>
        <translation>Место в списке = деньги под угрозой × вес. Вес VIP %1, вес тех, кого сегодня уже потеряли, %2.</translation>
    </message>
    <message>
        <source>The value of a call is not set (Settings, Money): callers stand by chance and weight alone.</source>
        <translation>Ценность звонка не задана (Настройки, Деньги): порядок только по вероятности и весу.</translation>
    </message>
    <message>
        <source>Value of a call</source>
        <translation>Ценность звонка</translation>
    </message>
    <message>
        <source>Has waited</source>
        <translation>Уже ждёт</translation>
    </message>
    <message>
        <source>Chance to leave within %1 s</source>
        <translation>Вероятность уйти за %1 с</translation>
    </message>
    <message>
        <source>Money at risk</source>
        <translation>Деньги под угрозой</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Lost already today</source>
        <translation>Сегодня уже потерян</translation>
    </message>
    <message>
        <source>Patience of callers in %1</source>
        <translation>Терпение звонящих: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hang-up(s)</source>
        <translation>
            <numerusform>%n отказ</numerusform>
            <numerusform>%n отказа</numerusform>
            <numerusform>%n отказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Today %1, fewer than the %2 needed to measure it. In force is a default: 34% of callers still wait after 6 minutes.</source>
        <translation>Сегодня %1, меньше %2, нужных для замера. Действует значение по умолчанию: через 6 минут ждут ещё 34 % звонящих.</translation>
    </message>
    <message>
        <source>Measured today: %1 in %2 s waited by all callers, those who were answered included. The curve of Kaplan and Meier, and beyond it that rate.</source>
        <translation>Измерено сегодня: %1 за %2 с ожидания всех звонящих, включая тех, кому ответили. Кривая Каплана — Мейера, за её концом — эта частота.</translation>
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
    <name>SecretPrompt</name>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>The secret of “%1”</source>
        <translation>Секрет для «%1»</translation>
    </message>
    <message>
        <source>It is kept nowhere and asked for at each start.</source>
        <translation>Он нигде не хранится, его спрашивают при каждом запуске.</translation>
    </message>
    <message>
        <source>&amp;Secret of the AMI user “%1”</source>
        <translation>&amp;Секрет пользователя AMI «%1»</translation>
    </message>
    <message>
        <source>Secret of the AMI user %1</source>
        <translation>Секрет пользователя AMI %1</translation>
    </message>
    <message>
        <source>What stands behind “secret =” under that user</source>
        <translation>То, что стоит после «secret =» у этого пользователя</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Не сейчас</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>The board stays without a connection</source>
        <translation>Табло останется без связи</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Подключиться</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Connects with this secret</source>
        <translation>Подключается с этим секретом</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Limits and alerts</source>
        <translation>Пороги и тревоги</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>Закрыть настройки</translation>
    </message>
    <message>
        <source>What you changed counts already</source>
        <translation>Что вы изменили, уже действует</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Уведомления</translation>
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
    <message>
        <source>What the PBX does not tell, and only you know.</source>
        <translation>То, чего АТС не скажет и что знаете только вы.</translation>
    </message>
    <message>
        <source>The board opens as soon as the PBX has accepted the login.</source>
        <translation>Табло откроется, как только АТС примет вход.</translation>
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
    <message>
        <source>Switch on TLS here and on the PBX. On a network that is yours alone you can allow it under the address instead.</source>
        <translation>Включите TLS здесь и на АТС. В сети, которая целиком ваша, это можно разрешить под адресом.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Belltower</source>
        <translation>Belltower</translation>
    </message>
    <message>
        <source>%1 – Belltower</source>
        <translation>%1 – Belltower</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Эфир</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>The last orders</source>
        <translation>Последние команды</translation>
    </message>
    <message>
        <source>Rebalance the queues</source>
        <translation>Перераспределить операторов</translation>
    </message>
    <message>
        <source>Who is lent</source>
        <translation>Кто одолжен</translation>
    </message>
</context>
<context>
    <name>SiteButton</name>
    <message>
        <source>Site: %1. Menu of sites</source>
        <translation>Площадка: %1. Меню площадок</translation>
    </message>
    <message>
        <source>%1. Show another site, add or change one</source>
        <translation>%1. Показать другую площадку, добавить или изменить</translation>
    </message>
    <message>
        <source>&amp;Demo office</source>
        <translation>&amp;Демо-офис</translation>
    </message>
    <message>
        <source>A made-up office on this computer</source>
        <translation>Выдуманный офис на этом компьютере</translation>
    </message>
    <message>
        <source>&amp;Connect your PBX…</source>
        <translation>&amp;Подключить свою АТС…</translation>
    </message>
    <message>
        <source>&amp;Add a PBX…</source>
        <translation>&amp;Добавить АТС…</translation>
    </message>
    <message>
        <source>&amp;Edit “%1”…</source>
        <translation>&amp;Изменить «%1»…</translation>
    </message>
    <message>
        <source>&amp;Remove “%1”…</source>
        <translation>&amp;Удалить «%1»…</translation>
    </message>
</context>
<context>
    <name>SiteView</name>
    <message>
        <source>A supervisor is on the line</source>
        <translation>На линии руководитель</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>Show only agents in this state: %1</source>
        <translation>Показать только операторов в этом состоянии: %1</translation>
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
    <message numerus="yes">
        <source>offline</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>не в сети</numerusform>
            <numerusform>не в сети</numerusform>
            <numerusform>не в сети</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>free</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>свободен</numerusform>
            <numerusform>свободны</numerusform>
            <numerusform>свободны</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ringing</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>звонит</numerusform>
            <numerusform>звонят</numerusform>
            <numerusform>звонят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talking</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>говорит</numerusform>
            <numerusform>говорят</numerusform>
            <numerusform>говорят</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on hold</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>на удержании</numerusform>
            <numerusform>на удержании</numerusform>
            <numerusform>на удержании</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrap-up</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>обработка</numerusform>
            <numerusform>обработка</numerusform>
            <numerusform>обработка</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>пауза</numerusform>
            <numerusform>пауза</numerusform>
            <numerusform>пауза</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>busy</source>
        <comment>so many agents</comment>
        <translation>
            <numerusform>занят</numerusform>
            <numerusform>заняты</numerusform>
            <numerusform>заняты</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>data %1 s old</source>
        <translation>данным %1 с</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Связь: %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Шифруется</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Не шифруется</translation>
    </message>
</context>
<context>
    <name>TalkActs</name>
    <message>
        <source>The agent is in no conversation.</source>
        <translation>Оператор сейчас не разговаривает.</translation>
    </message>
    <message>
        <source>You do already.</source>
        <translation>Это уже так.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>To a number…</source>
        <translation>На номер…</translation>
    </message>
    <message>
        <source>Which number is %1 to be transferred to?</source>
        <translation>На какой номер перевести %1?</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Начать запись</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Остановить запись</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Снова записывать</translation>
    </message>
    <message>
        <source>Mute the recording</source>
        <translation>Заглушить запись</translation>
    </message>
    <message>
        <source>Hang up the telephone of %1, who talks with %2?</source>
        <translation>Положить трубку за %1 в разговоре с %2?</translation>
    </message>
    <message>
        <source>Hang up %2, who talks with %1?</source>
        <translation>Завершить звонок %2 в разговоре с %1?</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слушать</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Подсказать</translation>
    </message>
    <message>
        <source>Barge in</source>
        <translation>Вмешаться</translation>
    </message>
    <message>
        <source>Barge into the conversation of %1 with %2? Both will hear you.</source>
        <translation>Вмешаться в разговор %1 с %2? Вас услышат оба.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Забрать</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Hang up the customer</source>
        <translation>Завершить звонок клиента</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>На парковку</translation>
    </message>
</context>
<context>
    <name>TrailDialog</name>
    <message>
        <source>Nothing was exported.</source>
        <translation>Ничего не выгружено.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Выгружено.</translation>
    </message>
    <message>
        <source>Could not be exported: %1</source>
        <translation>Не выгрузилось: %1</translation>
    </message>
    <message>
        <source>The record is being read and checked…</source>
        <translation>Журнал читается и проверяется…</translation>
    </message>
    <message>
        <source>Stopped: nothing can be said of the chain. What was read so far is shown.</source>
        <translation>Остановлено: о цепочке ничего сказать нельзя. Показано то, что успели прочитать.</translation>
    </message>
    <message>
        <source>Nothing has been ordered yet.</source>
        <translation>Команд ещё не было.</translation>
    </message>
    <message>
        <source>The chain is broken at line %1: that line or one before it was changed, removed or put in by somebody else.</source>
        <translation>Цепочка разорвана на строке %1: эту строку или одну из предыдущих изменили, удалили или вставили со стороны.</translation>
    </message>
    <message numerus="yes">
        <source>Unbroken, %n line(s), head %1</source>
        <translation>
            <numerusform>Цепочка цела, %n строка, конец %1</numerusform>
            <numerusform>Цепочка цела, %n строки, конец %1</numerusform>
            <numerusform>Цепочка цела, %n строк, конец %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Выгрузить журнал</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>Head: %1</source>
        <translation>Конец цепочки: %1</translation>
    </message>
    <message>
        <source>%1 of %2 lines shown</source>
        <translation>Показано строк: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n older line(s) only in the export</source>
        <translation>
            <numerusform>ещё %n старая строка есть только в выгрузке</numerusform>
            <numerusform>ещё %n старые строки есть только в выгрузке</numerusform>
            <numerusform>ещё %n старых строк есть только в выгрузке</numerusform>
        </translation>
    </message>
    <message>
        <source>Record of orders</source>
        <translation>Журнал команд</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все супервизоры</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Все операторы</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
    <message>
        <source>On one day</source>
        <translation>За один день</translation>
    </message>
    <message>
        <source>Who ordered</source>
        <translation>Кто приказал</translation>
    </message>
    <message>
        <source>About which agent</source>
        <translation>О каком операторе</translation>
    </message>
    <message>
        <source>Which order</source>
        <translation>Какая команда</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>In the time zone of the site</source>
        <translation>По времени площадки</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Lines of the record</source>
        <translation>Строки журнала</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Ос&amp;тановить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>What was read so far stays</source>
        <translation>Прочитанное останется</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Прочитать снова</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать снова</translation>
    </message>
    <message>
        <source>Reads and checks the record anew</source>
        <translation>Прочитает и проверит журнал заново</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Выгрузить…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>All of it as a CSV table, each line with its hash</source>
        <translation>Весь журнал таблицей CSV, у каждой строки её хеш</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Closes this window</source>
        <translation>Закроет это окно</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>Consent to listening</source>
        <translation>Согласие на прослушивание</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>запрошено</translation>
    </message>
    <message>
        <source>the PBX said yes</source>
        <translation>АТС согласилась</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>said yes, nothing happened</source>
        <translation>согласилась, но ничего не случилось</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>закончено</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>отмечено</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Звонящий</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Зачем</translation>
    </message>
</context>
<context>
    <name>TrayBadge</name>
    <message>
        <source>Belltower</source>
        <translation>Belltower</translation>
    </message>
    <message>
        <source>no PBX is shown</source>
        <translation>АТС не показана</translation>
    </message>
    <message>
        <source>no connection to the PBX</source>
        <translation>нет связи с АТС</translation>
    </message>
    <message>
        <source>waiting for the PBX</source>
        <translation>ждём АТС</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>никто не ждёт</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n дольше порога</numerusform>
            <numerusform>%n дольше порога</numerusform>
            <numerusform>%n дольше порога</numerusform>
        </translation>
    </message>
    <message>
        <source>notices are quiet</source>
        <translation>уведомления приглушены</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Show Belltower</source>
        <translation>Показать Belltower</translation>
    </message>
    <message>
        <source>Quiet until %1</source>
        <translation>Тихо до %1</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Тихо на час</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>VipBox</name>
    <message>
        <source>Where waiting callers stand by money at risk, these weigh more. One number a line; a star at the end takes all that begin so: +7495*</source>
        <translation>Когда ожидающие стоят по деньгам под риском, эти весят больше. По номеру в строке; звёздочка в конце берёт все с таким началом: +7495*</translation>
    </message>
    <message>
        <source>&amp;VIP numbers</source>
        <translation>Номера &amp;VIP</translation>
    </message>
    <message>
        <source>A VIP weighs, ti&amp;mes</source>
        <translation>VIP весит, &amp;раз</translation>
    </message>
    <message>
        <source>Lost today and calling a&amp;gain, times</source>
        <translation>Потеряли сегодня, звонит с&amp;нова, раз</translation>
    </message>
    <message>
        <source>VIP numbers, one a line</source>
        <translation>Номера VIP, по одному в строке</translation>
    </message>
    <message>
        <source>A VIP weighs, times</source>
        <translation>VIP весит, раз</translation>
    </message>
    <message>
        <source>Lost today and calling again, times</source>
        <translation>Потеряли сегодня, звонит снова, раз</translation>
    </message>
    <message>
        <source>Kept in the settings file of this computer</source>
        <translation>Хранится в файле настроек этого компьютера</translation>
    </message>
    <message>
        <source>1: like everybody</source>
        <translation>1: как все</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>rings at %1</source>
        <translation>звонит у %1</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Никто не ждёт</translation>
    </message>
    <message>
        <source>No caller matches</source>
        <translation>Подходящих нет</translation>
    </message>
    <message>
        <source>Waiting callers</source>
        <translation>Ждут ответа</translation>
    </message>
    <message>
        <source>By wait</source>
        <translation>По времени</translation>
    </message>
    <message>
        <source>The one who waits longest first</source>
        <translation>Сначала те, кто ждёт дольше</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>По месту</translation>
    </message>
    <message>
        <source>Queue by queue, the next caller first</source>
        <translation>По очередям, сначала следующий</translation>
    </message>
    <message>
        <source>Value of a call × chance to leave in %1 s</source>
        <translation>Ценность звонка × вероятность уйти за %1 с</translation>
    </message>
    <message>
        <source>Chance to leave in %1 s</source>
        <translation>Вероятность уйти за %1 с</translation>
    </message>
    <message>
        <source>How is this counted?</source>
        <translation>Как это посчитано?</translation>
    </message>
    <message>
        <source>order held</source>
        <translation>порядок держится</translation>
    </message>
    <message>
        <source>Nobody changes places while you point at the list</source>
        <translation>Пока указатель над списком, никто не меняет место</translation>
    </message>
    <message>
        <source>By money</source>
        <translation>По деньгам</translation>
    </message>
    <message>
        <source>By the money that may be lost within a minute: the likelier a caller is to leave, the further up; VIPs and who was lost already today weigh more</source>
        <translation>По деньгам, которые можно потерять за минуту: чем вероятнее уйдёт звонящий, тем он выше; VIP и те, кого сегодня уже потеряли, весят больше</translation>
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
<context>
    <name>main</name>
    <message>
        <source>Live board of a telephone team.</source>
        <translation>Живое табло телефонной команды.</translation>
    </message>
    <message>
        <source>Start a made-up office and show it.</source>
        <translation>Запустить учебный офис и показать его.</translation>
    </message>
    <message>
        <source>Use this settings file.</source>
        <translation>Взять этот файл настроек.</translation>
    </message>
</context>
</TS>
