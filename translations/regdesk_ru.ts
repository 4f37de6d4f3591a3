<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>This program</source>
        <translation>Эта программа</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Licences of others</source>
        <translation>Сторонние лицензии</translation>
    </message>
    <message>
        <source>Awaits a lawyer</source>
        <translation>Ждёт юриста</translation>
    </message>
    <message>
        <source>Awaits an editor</source>
        <translation>Ждёт редактора</translation>
    </message>
    <message>
        <source>not packaged: run from its source</source>
        <translation>не собрана: запущена из исходного кода</translation>
    </message>
    <message>
        <source>Built of: {commit}</source>
        <translation>Собрана из: {commit}</translation>
    </message>
    <message>
        <source>Folder of the desk's work: {folder}</source>
        <translation>Папка с работой окна: {folder}</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Лицензия: Apache-2.0</translation>
    </message>
    <message>
        <source>Rules in force here</source>
        <translation>Действующие здесь правила</translation>
    </message>
    <message>
        <source>not compared with the act</source>
        <translation>не сверена с актом</translation>
    </message>
    <message>
        <source>Their texts lie in the folder {folder}.</source>
        <translation>Их тексты лежат в папке {folder}.</translation>
    </message>
    <message>
        <source>Nobody has held these statements of law against the act yet. At the desk they only warn.</source>
        <translation>Эти положения закона ещё никто не сверил с актом. В окне они только предупреждают.</translation>
    </message>
    <message>
        <source>whose pages may be kept: {papers}</source>
        <translation>страницы каких документов хранятся: {papers}</translation>
    </message>
    <message>
        <source>No native editor has approved these Kazakh texts yet.</source>
        <translation>Эти казахские тексты ещё не утвердил редактор, для которого язык родной.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in all.</source>
        <translation>
            <numerusform>Всего %n текст.</numerusform>
            <numerusform>Всего %n текста.</numerusform>
            <numerusform>Всего %n текстов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть дело</translation>
    </message>
    <message>
        <source>Discard the correction</source>
        <translation>Не исправлять</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>Дополнительно</translation>
    </message>
    <message>
        <source>Desk set up</source>
        <translation>Окно настроено</translation>
    </message>
    <message>
        <source>Desk connected to its hub</source>
        <translation>Окно подключено к серверу</translation>
    </message>
    <message>
        <source>New epoch of numbers begun</source>
        <translation>Начата новая эпоха номеров</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Сделана резервная копия</translation>
    </message>
    <message>
        <source>Desk restored from a backup</source>
        <translation>Окно восстановлено из резервной копии</translation>
    </message>
    <message>
        <source>Desk taken back to an earlier release</source>
        <translation>Окно возвращено к прежней версии</translation>
    </message>
    <message>
        <source>Keys of the hub taken</source>
        <translation>Получены ключи сервера</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Ключ восстановления обновлён</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Failed tries to sign in</source>
        <translation>Неудачные попытки входа</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>Экран заблокирован</translation>
    </message>
    <message>
        <source>Screen unlocked</source>
        <translation>Экран разблокирован</translation>
    </message>
    <message>
        <source>Clerk added</source>
        <translation>Сотрудник добавлен</translation>
    </message>
    <message>
        <source>Clerk changed</source>
        <translation>Данные сотрудника изменены</translation>
    </message>
    <message>
        <source>Clerk left</source>
        <translation>Сотрудник выбыл</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Собственный пароль изменён</translation>
    </message>
    <message>
        <source>Password reset by the administrator</source>
        <translation>Пароль сброшен администратором</translation>
    </message>
    <message>
        <source>Password reset by the recovery key</source>
        <translation>Пароль сброшен ключом восстановления</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Дело открыто</translation>
    </message>
    <message>
        <source>Step of the case reached</source>
        <translation>Переход к шагу дела</translation>
    </message>
    <message>
        <source>Case postponed</source>
        <translation>Дело отложено</translation>
    </message>
    <message>
        <source>Case taken up again</source>
        <translation>Дело возобновлено</translation>
    </message>
    <message>
        <source>Case restored after a break</source>
        <translation>Дело восстановлено после сбоя</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>Дело передано</translation>
    </message>
    <message>
        <source>Case discarded</source>
        <translation>Дело удалено</translation>
    </message>
    <message>
        <source>Case accepted</source>
        <translation>Дело принято</translation>
    </message>
    <message>
        <source>Case sent to the hub</source>
        <translation>Дело отправлено на сервер</translation>
    </message>
    <message>
        <source>Answer of the register taken</source>
        <translation>Получен ответ регистра</translation>
    </message>
    <message>
        <source>Answer of the register read</source>
        <translation>Ответ регистра прочитан</translation>
    </message>
    <message>
        <source>Correction opened</source>
        <translation>Открыто исправление</translation>
    </message>
    <message>
        <source>Case corrected</source>
        <translation>Дело исправлено</translation>
    </message>
    <message>
        <source>Case cancelled</source>
        <translation>Дело отменено</translation>
    </message>
    <message>
        <source>Case entered in the register</source>
        <translation>Дело отмечено внесённым в регистр</translation>
    </message>
    <message>
        <source>Mark of entering taken back</source>
        <translation>Отметка о внесении снята</translation>
    </message>
    <message>
        <source>Case closed without acceptance</source>
        <translation>Дело закрыто без приёма</translation>
    </message>
    <message>
        <source>Case viewed</source>
        <translation>Дело просмотрено</translation>
    </message>
    <message>
        <source>Reminder marked</source>
        <translation>Напоминание отмечено</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Журнал экспортирован</translation>
    </message>
    <message>
        <source>Pages added</source>
        <translation>Страницы добавлены</translation>
    </message>
    <message>
        <source>Page removed</source>
        <translation>Страница удалена</translation>
    </message>
    <message>
        <source>Page moved</source>
        <translation>Страница перемещена</translation>
    </message>
    <message>
        <source>Page turned</source>
        <translation>Страница повёрнута</translation>
    </message>
    <message>
        <source>Unclear page kept</source>
        <translation>Нечёткая страница оставлена</translation>
    </message>
    <message>
        <source>Hub told that pages were destroyed in their time</source>
        <translation>Серверу сообщено, что страницы уничтожены в срок</translation>
    </message>
    <message>
        <source>Pages destroyed at the end of their term</source>
        <translation>Страницы уничтожены по сроку</translation>
    </message>
    <message>
        <source>Case data destroyed at the end of their term</source>
        <translation>Данные дела уничтожены по истечении срока</translation>
    </message>
    <message>
        <source>Sheet printed</source>
        <translation>Лист отправлен на печать</translation>
    </message>
    <message>
        <source>Sheet taken out of the printer's queue</source>
        <translation>Лист снят с очереди печати</translation>
    </message>
    <message>
        <source>Sheet looked at</source>
        <translation>Лист просмотрен</translation>
    </message>
    <message>
        <source>Sheet saved as a file</source>
        <translation>Лист сохранён в файл</translation>
    </message>
    <message>
        <source>Sheet sent to another printer</source>
        <translation>Лист отправлен на другой принтер</translation>
    </message>
    <message>
        <source>Edition of the rules taken</source>
        <translation>Получена редакция правил</translation>
    </message>
    <message>
        <source>Edition of the rules withdrawn</source>
        <translation>Редакция правил отозвана</translation>
    </message>
    <message>
        <source>Edition of the rules activated</source>
        <translation>Редакция правил введена</translation>
    </message>
    <message>
        <source>Activation of the rules taken back</source>
        <translation>Введение правил отменено</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Настройка изменена</translation>
    </message>
    <message>
        <source>Words of the centre changed</source>
        <translation>Сведения о центре изменены</translation>
    </message>
    <message>
        <source>Trail of acts looked at</source>
        <translation>Журнал действий просмотрен</translation>
    </message>
    <message>
        <source>Trail of acts verified</source>
        <translation>Журнал действий проверен</translation>
    </message>
    <message>
        <source>Trail of acts exported</source>
        <translation>Журнал действий экспортирован</translation>
    </message>
    <message>
        <source>List of places taken</source>
        <translation>Получен список населённых пунктов</translation>
    </message>
    <message>
        <source>List of streets taken</source>
        <translation>Получен список улиц</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>День закрыт</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>страницы</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>талон</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>копия</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>редакция</translation>
    </message>
    <message>
        <source>since</source>
        <translation>с</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>попыток</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>дел</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>строк</translation>
    </message>
    <message>
        <source>from</source>
        <translation>от</translation>
    </message>
    <message>
        <source>to</source>
        <translation>кому</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>confirmed by</source>
        <translation>подтвердил</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>эпоха</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Просмотры</translation>
    </message>
    <message>
        <source>Sheets, exports</source>
        <translation>Листы, экспорт</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation>сама программа</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>It is a detached house</source>
        <translation>Это частный дом</translation>
    </message>
    <message>
        <source>No flat is given.</source>
        <translation>Квартира не указана.</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Адрес по полям</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Ввести вручную</translation>
    </message>
    <message>
        <source>City, district</source>
        <translation>Город, район</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>Street in Kazakh</source>
        <translation>Улица (на казахском)</translation>
    </message>
    <message>
        <source>Street in Russian</source>
        <translation>Улица (на русском)</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Дом</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Корпус</translation>
    </message>
    <message>
        <source>Flat number</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Address code (RKA)</source>
        <translation>Код адреса (РКА)</translation>
    </message>
    <message>
        <source>from the directory</source>
        <translation>из справочника</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>без кода</translation>
    </message>
</context>
<context>
    <name>AddressPage</name>
    <message>
        <source>Where is the registration?</source>
        <translation>Куда регистрируем?</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>Street, house and flat, in any order</source>
        <translation>Улица, дом, квартира — в любом порядке</translation>
    </message>
    <message>
        <source>Former address</source>
        <translation>Прежний адрес</translation>
    </message>
    <message>
        <source>Its registration ends automatically</source>
        <translation>Снимается с учёта автоматически</translation>
    </message>
    <message>
        <source>Last addresses</source>
        <translation>Последние адреса</translation>
    </message>
    <message>
        <source>RKA {code}</source>
        <translation>РКА {code}</translation>
    </message>
</context>
<context>
    <name>AdministratorForm</name>
    <message>
        <source>Who is the first administrator?</source>
        <translation>Кто первый администратор?</translation>
    </message>
    <message>
        <source>The password opens the encrypted database of this desk; nobody can look it up.</source>
        <translation>Пароль открывает зашифрованную базу этого окна; узнать его нельзя ниоткуда.</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>Код сотрудника</translation>
    </message>
    <message>
        <source>Surname and initials</source>
        <translation>Фамилия и инициалы</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>At least 10 characters; several words are best.</source>
        <translation>Не меньше 10 знаков; лучше несколько слов.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type them once more.</source>
        <translation>Пароли не совпадают. Введите их ещё раз.</translation>
    </message>
</context>
<context>
    <name>AfterAcceptance</name>
    <message>
        <source>Who confirms the cancellation of case %1?</source>
        <translation>Кто подтверждает отмену дела %1?</translation>
    </message>
    <message>
        <source>A senior clerk or the administrator confirms it with code and password.</source>
        <translation>Старший сотрудник или администратор подтверждает кодом и паролем.</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Отменить дело</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Case %1 is cancelled. The note for the applicant goes to the printer.</source>
        <translation>Дело %1 отменено. Памятка заявителю отправлена на принтер.</translation>
    </message>
    <message>
        <source>Case %1 is marked as entered</source>
        <translation>Дело %1 отмечено как внесённое</translation>
    </message>
    <message>
        <source>Case %1 is not marked as entered any more</source>
        <translation>Отметка о внесении дела %1 снята</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>After saving</source>
        <translation>После сохранения</translation>
    </message>
    <message>
        <source>The case is saved on this computer</source>
        <translation>Дело сохранится на этом компьютере</translation>
    </message>
    <message>
        <source>The slip is printed in two languages</source>
        <translation>Напечатается талон на двух языках</translation>
    </message>
    <message>
        <source>The correction is saved on this computer</source>
        <translation>Исправление сохраняется на этом компьютере</translation>
    </message>
    <message>
        <source>The number stays; a slip that says something else is offered anew</source>
        <translation>Номер прежний; если текст талона изменился, предлагается напечатать его заново</translation>
    </message>
    <message>
        <source>It is sent by itself when the line is there</source>
        <translation>Отправится само, когда появится связь</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Parent, guardian or trustee</source>
        <translation>Родитель, опекун или попечитель</translation>
    </message>
    <message>
        <source>Hands in with a paper that shows the authority. The own document is only recorded.</source>
        <translation>Подаёт с документом о полномочиях. Собственный документ только записывают.</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>Поверенное лицо</translation>
    </message>
    <message>
        <source>Hands in by a notarised power of attorney. The own document is only recorded.</source>
        <translation>Подаёт по нотариально удостоверенной доверенности. Собственный документ только записывают.</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>представитель</translation>
    </message>
    <message>
        <source>attorney</source>
        <translation>поверенное лицо</translation>
    </message>
    <message>
        <source>Compare the photo in the document with the person.</source>
        <translation>Сверьте фото в документе с человеком.</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>следующее поле</translation>
    </message>
    <message>
        <source>member of the family</source>
        <translation>член семьи</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>следующий человек</translation>
    </message>
    <message>
        <source>remove, on a tab</source>
        <translation>убрать (на вкладке)</translation>
    </message>
    <message>
        <source>undo the filling</source>
        <translation>отменить заполнение</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Taken out of the case: %1</source>
        <translation>Убран из дела: %1</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
</context>
<context>
    <name>ApplicationRow</name>
    <message>
        <source>received %1</source>
        <translation>получено: %1</translation>
    </message>
</context>
<context>
    <name>ApplicationsPanel</name>
    <message>
        <source>Name of the citizen</source>
        <translation>Ф. И. О. гражданина</translation>
    </message>
    <message>
        <source>These come from a practice portal</source>
        <translation>Это заявления учебного портала</translation>
    </message>
    <message>
        <source>The people are invented.</source>
        <translation>Люди вымышлены.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Applications from the portal</source>
        <translation>Заявления с портала</translation>
    </message>
    <message>
        <source>Taken at another desk or withdrawn</source>
        <translation>Взято в другом окне или отозвано</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Никто не ждёт.</translation>
    </message>
    <message>
        <source>No such application.</source>
        <translation>Такого заявления нет.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type a name</source>
        <translation>
            <numerusform>и ещё %n: введите имя</numerusform>
            <numerusform>и ещё %n: введите имя</numerusform>
            <numerusform>и ещё %n: введите имя</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>The applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>The owner of the dwelling</source>
        <translation>Собственник жилища</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>The applicant takes the application back</source>
        <translation>Заявитель отозвал заявление</translation>
    </message>
    <message>
        <source>The owner takes the consent back</source>
        <translation>Собственник отозвал согласие</translation>
    </message>
    <message>
        <source>It was accepted by mistake</source>
        <translation>Принято по ошибке</translation>
    </message>
    <message>
        <source>It repeats another case</source>
        <translation>Повторяет другое дело</translation>
    </message>
    <message>
        <source>Another reason, in words</source>
        <translation>Другая причина, словами</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Отменено: %1</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel case %1?</source>
        <translation>Отменить дело %1?</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Отменить дело</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Кто просит</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>The case keeps its number and stands no more. This cannot be taken back.</source>
        <translation>Номер остаётся за делом, но силы оно больше не имеет. Вернуть это нельзя.</translation>
    </message>
    <message>
        <source>The correction that was begun is thrown away.</source>
        <translation>Начатое исправление будет удалено.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>Acts himself</source>
        <translation>Действует сам</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Несовершеннолетний</translation>
    </message>
    <message>
        <source>Found incapable by a court</source>
        <translation>Признан судом недееспособным</translation>
    </message>
</context>
<context>
    <name>CardScan</name>
    <message>
        <source>Differs from the document: %1</source>
        <translation>Расходится с документом: %1</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Entered</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Cancel this case</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>CaseListPanel</name>
    <message>
        <source>Open the case</source>
        <translation>Открыть дело</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Собственник</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Внесено в регистр</translation>
    </message>
    <message>
        <source>The chosen case is shown here.</source>
        <translation>Здесь показано выбранное дело.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Расписка</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>Citizen of Kazakhstan</source>
        <translation>Гражданин РК</translation>
    </message>
    <message>
        <source>Citizen from abroad</source>
        <translation>Гражданин из-за рубежа</translation>
    </message>
    <message>
        <source>Foreigner residing permanently</source>
        <translation>Иностранец с ВНЖ</translation>
    </message>
    <message>
        <source>Stateless person</source>
        <translation>Лицо без гражданства</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>Беженец</translation>
    </message>
</context>
<context>
    <name>CategoryPage</name>
    <message>
        <source>Who is registered, and how?</source>
        <translation>Кого и как регистрируем?</translation>
    </message>
    <message>
        <source>Category of the applicant</source>
        <translation>Категория заявителя</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>Вид регистрации</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Дата прибытия</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
    <message>
        <source>choose the category</source>
        <translation>выбрать категорию</translation>
    </message>
    <message>
        <source>choose the kind</source>
        <translation>выбрать вид</translation>
    </message>
    <message>
        <source>add a member of the family</source>
        <translation>добавить члена семьи</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Which papers are needed</source>
        <translation>Какие документы нужны</translation>
    </message>
    <message>
        <source>Changes the address</source>
        <translation>Меняет адрес внутри страны</translation>
    </message>
    <message>
        <source>take an application from the portal</source>
        <translation>взять заявление с портала</translation>
    </message>
    <message>
        <source>Came to live permanently</source>
        <translation>Приехал жить постоянно</translation>
    </message>
    <message>
        <source>Lives in Kazakhstan permanently</source>
        <translation>Постоянно проживает в РК</translation>
    </message>
    <message>
        <source>Has the status of a refugee</source>
        <translation>Имеет статус беженца</translation>
    </message>
    <message numerus="yes">
        <source>The list depends on the category. The service is free, it takes %n minutes.</source>
        <translation>
            <numerusform>Список зависит от категории. Услуга бесплатная, срок — %n минута.</numerusform>
            <numerusform>Список зависит от категории. Услуга бесплатная, срок — %n минуты.</numerusform>
            <numerusform>Список зависит от категории. Услуга бесплатная, срок — %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>A proof is needed</source>
        <translation>Нужен подтверждающий документ</translation>
    </message>
    <message>
        <source>At the place of residence</source>
        <translation>По месту жительства</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Постоянная</translation>
    </message>
    <message>
        <source>Until the document is obtained</source>
        <translation>До получения документа</translation>
    </message>
    <message>
        <source>At the place of temporary stay</source>
        <translation>По месту временного пребывания</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Временная</translation>
    </message>
    <message>
        <source>Registered temporarily until the document is obtained</source>
        <translation>До получения документа регистрируем временно</translation>
    </message>
    <message>
        <source>For permanent registration the document is brought later.</source>
        <translation>Для постоянной нужно принести документ позже — это будет в талоне.</translation>
    </message>
</context>
<context>
    <name>CentreForm</name>
    <message>
        <source>Which desk is this?</source>
        <translation>Какое это окно?</translation>
    </message>
    <message>
        <source>It stands like this on every slip, in both languages.</source>
        <translation>Так будет написано на каждом талоне на двух языках.</translation>
    </message>
    <message>
        <source>Code of the centre</source>
        <translation>Код центра</translation>
    </message>
    <message>
        <source>Number of the window</source>
        <translation>Номер окна</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Who serves here</source>
        <translation>Кто здесь обслуживает</translation>
    </message>
    <message>
        <source>Name of the centre, in Kazakh</source>
        <translation>Название центра на казахском</translation>
    </message>
    <message>
        <source>Name of the centre, in Russian</source>
        <translation>Название центра на русском</translation>
    </message>
    <message>
        <source>Address of the centre, in Kazakh</source>
        <translation>Адрес центра на казахском</translation>
    </message>
    <message>
        <source>Address of the centre, in Russian</source>
        <translation>Адрес центра на русском</translation>
    </message>
    <message>
        <source>Police body, in Kazakh</source>
        <translation>Орган полиции на казахском</translation>
    </message>
    <message>
        <source>Police body, in Russian</source>
        <translation>Орган полиции на русском</translation>
    </message>
    <message>
        <source>Clerk of the corporation</source>
        <translation>Работник Госкорпорации</translation>
    </message>
    <message>
        <source>Provider's officer in the centre</source>
        <translation>Сотрудник полиции в центре</translation>
    </message>
    <message>
        <source>The provider itself (police)</source>
        <translation>Сам орган полиции</translation>
    </message>
    <message>
        <source>The centre, as it stands on every slip</source>
        <translation>Центр: так стоит на каждом талоне</translation>
    </message>
    <message>
        <source>Centre %1, window %2, %3. They stand in every number and key: another one needs the desk to be set up anew and enrolled.</source>
        <translation>Центр %1, окно %2, %3. Они стоят в каждом номере и ключе: для других окно нужно настроить заново и снова подключить к серверу.</translation>
    </message>
    <message>
        <source>clerk of the corporation</source>
        <translation>работник корпорации</translation>
    </message>
    <message>
        <source>provider's officer in the centre</source>
        <translation>сотрудник услугодателя в центре</translation>
    </message>
    <message>
        <source>the provider itself (police)</source>
        <translation>сам услугодатель (полиция)</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n стр.</numerusform>
            <numerusform>%n стр.</numerusform>
            <numerusform>%n стр.</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>присутствует</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>acts himself</source>
        <translation>действует сам</translation>
    </message>
    <message>
        <source>a minor</source>
        <translation>несовершеннолетний</translation>
    </message>
    <message>
        <source>incapable</source>
        <translation>недееспособный</translation>
    </message>
    <message>
        <source>Person to be registered</source>
        <translation>Регистрируемое лицо</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Собственник</translation>
    </message>
    <message>
        <source>Left the other country</source>
        <translation>Выбытие из другой страны</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Former address</source>
        <translation>Прежний адрес</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Who hands in</source>
        <translation>Кто подаёт</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Вид жилища</translation>
    </message>
    <message>
        <source>Petition of the administration</source>
        <translation>Ходатайство администрации</translation>
    </message>
    <message>
        <source>State housing</source>
        <translation>Государственное жильё</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Присутствие</translation>
    </message>
    <message>
        <source>Representative's presence</source>
        <translation>Присутствие представителя</translation>
    </message>
    <message>
        <source>Document compared</source>
        <translation>Документ сверен</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Вид согласия</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>Дата согласия</translation>
    </message>
    <message>
        <source>Legal capacity</source>
        <translation>Дееспособность</translation>
    </message>
    <message>
        <source>Is registered here himself</source>
        <translation>Сам регистрируется здесь</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Наниматель</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>оригинал проверен</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>срок действия</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>страницы</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>What changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Ничего не меняется.</translation>
    </message>
    <message>
        <source>Cases of this window that it touches</source>
        <translation>Затронутые дела этого окна</translation>
    </message>
    <message>
        <source>None of the open and postponed cases.</source>
        <translation>Открытых и отложенных дел не касается.</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Редакция %1</translation>
    </message>
    <message>
        <source>compared with edition %1</source>
        <translation>по сравнению с редакцией %1</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Заполняется</translation>
    </message>
    <message>
        <source>Work by it</source>
        <translation>Работать по ней</translation>
    </message>
    <message>
        <source>Not begin with it</source>
        <translation>Не вводить</translation>
    </message>
</context>
<context>
    <name>ClerkDesk</name>
    <message>
        <source>The password is changed.</source>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>The clerk may sign in by the first password.</source>
        <translation>Сотрудник может войти по первому паролю.</translation>
    </message>
    <message>
        <source>The role is changed.</source>
        <translation>Роль изменена.</translation>
    </message>
    <message>
        <source>The first password opens the desk once.</source>
        <translation>По первому паролю можно войти один раз.</translation>
    </message>
    <message>
        <source>The clerk has left; the cases are handed over.</source>
        <translation>Сотрудник выбыл, дела переданы.</translation>
    </message>
    <message>
        <source>The key is with the printer.</source>
        <translation>Ключ отправлен на принтер.</translation>
    </message>
    <message>
        <source>From now on only the new key counts?</source>
        <translation>Оставить в силе только новый ключ?</translation>
    </message>
    <message>
        <source>Destroy the sheet of before: it opens nothing any more.</source>
        <translation>Уничтожьте прежний лист: он больше не действует.</translation>
    </message>
    <message>
        <source>The new key counts</source>
        <translation>Принять новый ключ</translation>
    </message>
    <message>
        <source>The key of before stays</source>
        <translation>Оставить прежний ключ</translation>
    </message>
    <message>
        <source>The recovery key is renewed.</source>
        <translation>Ключ восстановления обновлён.</translation>
    </message>
</context>
<context>
    <name>Clerks</name>
    <message>
        <source>Clerk</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Senior clerk</source>
        <translation>Старший сотрудник</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>accepts cases, closes the day</source>
        <translation>принимает дела, закрывает день</translation>
    </message>
    <message>
        <source>also cancels, exports, takes cases over</source>
        <translation>ещё отменяет, экспортирует, принимает чужие дела</translation>
    </message>
    <message>
        <source>also sees to clerks and settings</source>
        <translation>ещё ведёт сотрудников и настройки</translation>
    </message>
    <message>
        <source>reads the trail of acts, touches no case</source>
        <translation>читает журнал действий, дел не трогает</translation>
    </message>
    <message>
        <source>Left on %1. The name stays on the cases of before.</source>
        <translation>Выбыл %1. Имя остаётся в прежних делах.</translation>
    </message>
    <message>
        <source>Signs in by a password of his own.</source>
        <translation>Входит по собственному паролю.</translation>
    </message>
    <message>
        <source>Has a first password, to be changed.</source>
        <translation>Имеет первый пароль, его надо сменить.</translation>
    </message>
    <message>
        <source>No password opens the desk. Give a first one.</source>
        <translation>Ни один пароль не подходит. Задайте первый.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases.</source>
        <translation>
            <numerusform>%n незавершённое дело.</numerusform>
            <numerusform>%n незавершённых дела.</numerusform>
            <numerusform>%n незавершённых дел.</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>A new clerk at this window</source>
        <translation>Новый сотрудник этого окна</translation>
    </message>
    <message>
        <source>The first password is told to the clerk, who changes it at once.</source>
        <translation>Первый пароль сообщают сотруднику, и он сразу его меняет.</translation>
    </message>
    <message>
        <source>Add the clerk</source>
        <translation>Добавить сотрудника</translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation>Не добавлять</translation>
    </message>
    <message>
        <source>Another role for %1?</source>
        <translation>%1: сменить роль?</translation>
    </message>
    <message>
        <source>It holds from the next sign-in.</source>
        <translation>Действует со следующего входа.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Сменить роль</translation>
    </message>
    <message>
        <source>Leave the role as it is</source>
        <translation>Оставить прежнюю роль</translation>
    </message>
    <message>
        <source>A new first password for %1?</source>
        <translation>%1: задать новый пароль?</translation>
    </message>
    <message>
        <source>The password before opens nothing any more; no case is touched.</source>
        <translation>Прежний пароль больше не подойдёт, дела останутся как есть.</translation>
    </message>
    <message>
        <source>%1 leaves this window?</source>
        <translation>%1 выбывает из этого окна?</translation>
    </message>
    <message>
        <source>The password opens nothing from now on.</source>
        <translation>Пароль больше не подойдёт.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases go to:</source>
        <translation>
            <numerusform>%n незавершённое дело примет:</numerusform>
            <numerusform>%n незавершённых дела примет:</numerusform>
            <numerusform>%n незавершённых дел примет:</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Выбывает</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>Новый ключ восстановления</translation>
    </message>
    <message>
        <source>It counts once it is confirmed. Print it or write it down first.</source>
        <translation>Он начнёт действовать после подтверждения. Сначала напечатайте или запишите его.</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Ключ у меня</translation>
    </message>
    <message>
        <source>Keep the key of before</source>
        <translation>Оставить прежний ключ</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Первый пароль</translation>
    </message>
</context>
<context>
    <name>ClerksPanel</name>
    <message>
        <source>Clerks of this window</source>
        <translation>Сотрудники этого окна</translation>
    </message>
    <message>
        <source>Add a clerk</source>
        <translation>Добавить сотрудника</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Сменить роль</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Новый первый пароль</translation>
    </message>
    <message>
        <source>The clerk leaves</source>
        <translation>Сотрудник выбывает</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Новый ключ восстановления</translation>
    </message>
</context>
<context>
    <name>ClosedPanel</name>
    <message>
        <source>New case with what was typed</source>
        <translation>Новое дело с этими данными</translation>
    </message>
    <message>
        <source>Case %1 is closed</source>
        <translation>Дело %1 закрыто</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Напечатать расписку</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>By the law</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the case without acceptance?</source>
        <translation>Закрыть дело без приёма документов?</translation>
    </message>
    <message>
        <source>Refuse to accept the papers?</source>
        <translation>Отказать в приёме документов?</translation>
    </message>
    <message>
        <source>Close the case as refused?</source>
        <translation>Закрыть дело с отказом?</translation>
    </message>
    <message>
        <source>Close the case as sent to another body?</source>
        <translation>Закрыть дело с направлением в другой орган?</translation>
    </message>
    <message>
        <source>The case stays in the journal and cannot be changed; pictures that the law does not let stay are destroyed.</source>
        <translation>Дело останется в журнале, изменить его будет нельзя; изображения, которые закон хранить не разрешает, будут уничтожены.</translation>
    </message>
    <message numerus="yes">
        <source>Give the papers back: the count of %n minutes stops.</source>
        <translation>
            <numerusform>Верните документы: отсчёт %n минуты остановится.</numerusform>
            <numerusform>Верните документы: отсчёт %n минут остановится.</numerusform>
            <numerusform>Верните документы: отсчёт %n минут остановится.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>Закрыть окончательно</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Не хватает: %1.</translation>
    </message>
    <message>
        <source>Another body serves this person.</source>
        <translation>Этого человека обслуживает другой орган.</translation>
    </message>
    <message>
        <source>A child under this age is not registered alone: he follows his parents.</source>
        <translation>Ребёнок этого возраста отдельно не регистрируется: его адрес — адрес родителей.</translation>
    </message>
    <message>
        <source>The owner does not consent.</source>
        <translation>Собственник не дал согласия.</translation>
    </message>
    <message>
        <source>The owner did not come in person.</source>
        <translation>Собственник не пришёл лично.</translation>
    </message>
    <message>
        <source>The set of papers is not complete.</source>
        <translation>Пакет документов неполный.</translation>
    </message>
    <message>
        <source>The owner consents to temporary registration only.</source>
        <translation>Собственник согласен только на временную регистрацию.</translation>
    </message>
    <message>
        <source>Accepted as temporary until the document is obtained.</source>
        <translation>Принято как временная регистрация до получения документа.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Принято.</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <translation>%1 (срок истёк)</translation>
    </message>
    <message>
        <source>The owner does not agree</source>
        <translation>Собственник не согласен</translation>
    </message>
    <message>
        <source>One of the owners does not agree</source>
        <translation>Один из собственников не согласен</translation>
    </message>
    <message>
        <source>The owner took his consent back</source>
        <translation>Собственник отозвал согласие</translation>
    </message>
    <message>
        <source>The owner will not come</source>
        <translation>Собственник не придёт</translation>
    </message>
    <message>
        <source>The applicant will not go on</source>
        <translation>Заявитель передумал</translation>
    </message>
    <message>
        <source>The applicant does not want temporary registration</source>
        <translation>Заявителю не нужна временная регистрация</translation>
    </message>
    <message>
        <source>Not all papers are here</source>
        <translation>Документы не все</translation>
    </message>
    <message>
        <source>Sent to another body</source>
        <translation>Направлен в другой орган</translation>
    </message>
    <message>
        <source>The child follows his parents</source>
        <translation>Ребёнок следует адресу родителей</translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n дело</numerusform>
            <numerusform>%n дела</numerusform>
            <numerusform>%n дел</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter prints a copy</source>
        <translation>Enter печатает копию</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Noted with the case: ticket %1</source>
        <translation>Записано в дело: талон %1</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Differs from the document</source>
        <translation>Расходится с документом</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>All that is typed agrees with it</source>
        <translation>Всё введённое с ним совпадает</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>введено</translation>
    </message>
    <message>
        <source>document</source>
        <translation>в документе</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Code of the administrator</source>
        <translation>Код администратора</translation>
    </message>
    <message>
        <source>Code of the senior or administrator</source>
        <translation>Код старшего или администратора</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>To permanent</source>
        <translation>На постоянную</translation>
    </message>
    <message>
        <source>To temporary</source>
        <translation>На временную</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Отказ</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Discard the correction of case %1?</source>
        <translation>Отменить исправление дела %1?</translation>
    </message>
    <message>
        <source>What was changed is thrown away. The case stays as it was.</source>
        <translation>Внесённые изменения будут удалены. Дело останется прежним.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Вернуться к исправлению</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>What the correction changes</source>
        <translation>Что меняет исправление</translation>
    </message>
    <message>
        <source>Nothing has been changed yet: Alt 1–5 opens what is wrong.</source>
        <translation>Пока ничего не изменено: неверный раздел открывает Alt 1–5.</translation>
    </message>
    <message>
        <source>Who asked for it</source>
        <translation>Кто попросил</translation>
    </message>
    <message>
        <source>The register asked</source>
        <translation>Регистр</translation>
    </message>
    <message>
        <source>The applicant asked</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>The clerk noticed it</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Причина исправления</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Closed: № %1</source>
        <translation>Закрыто: № %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not agree: read the end of the register.</source>
        <translation>
            <numerusform>%n расхождение: прочтите конец реестра.</numerusform>
            <numerusform>%n расхождения: прочтите конец реестра.</numerusform>
            <numerusform>%n расхождений: прочтите конец реестра.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: %1 · not accepted: %2 · postponed: %3</source>
        <translation>Принято: %1 · не принято: %2 · отложено: %3</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>в среднем %1</translation>
    </message>
    <message>
        <source>unfinished: %1</source>
        <translation>не завершено: %1</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>не отправлено: %1</translation>
    </message>
    <message>
        <source>not entered in the register: %1</source>
        <translation>не внесено в регистр: %1</translation>
    </message>
    <message>
        <source>The register lists all that is left: %1.</source>
        <translation>В реестре будет всё, что осталось: %1.</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>Закрыть %1?</translation>
    </message>
    <message>
        <source>Its register is printed with the next number. What is done after it belongs to the next closing.</source>
        <translation>Реестр печатается под следующим номером. Сделанное после войдёт в следующее закрытие.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
    <message>
        <source>Return to work</source>
        <translation>Вернуться к работе</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>How everything stands</source>
        <translation>Состояние рабочего места</translation>
    </message>
    <message>
        <source>Closings of days</source>
        <translation>Закрытые дни</translation>
    </message>
    <message>
        <source>Enter prints a copy</source>
        <translation>Enter печатает копию</translation>
    </message>
    <message>
        <source>No day is closed yet.</source>
        <translation>Ещё ни один день не закрыт.</translation>
    </message>
    <message>
        <source>Today at this window</source>
        <translation>Сегодня в этом окне</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Мой день</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Left at this window: %1</source>
        <translation>Осталось в этом окне: %1</translation>
    </message>
    <message>
        <source>It is being looked at</source>
        <translation>Проверяется</translation>
    </message>
    <message>
        <source>The day is being closed…</source>
        <translation>День закрывается…</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрыть день</translation>
    </message>
    <message>
        <source>Close the day %1</source>
        <translation>Закрыть день %1</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Лист передачи смены</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>The correction came too late: %1</source>
        <translation>Исправление опоздало: %1</translation>
    </message>
    <message>
        <source>The cancellation came too late: %1</source>
        <translation>Отмена опоздала: %1</translation>
    </message>
    <message>
        <source>%1 confirmed it: %2</source>
        <translation>%1 подтвердил: %2</translation>
    </message>
    <message>
        <source>%1 rejected it: %2</source>
        <translation>%1 отклонил: %2</translation>
    </message>
    <message>
        <source>%1 returned it: %2</source>
        <translation>%1 вернул: %2</translation>
    </message>
    <message>
        <source>The practice register</source>
        <translation>Учебный регистр</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Регистр</translation>
    </message>
    <message>
        <source>Where: step %1, %2</source>
        <translation>Где исправить: шаг %1, %2</translation>
    </message>
    <message>
        <source>There is nothing left to cancel.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>The case stands. Taking somebody off the register is a service of its own.</source>
        <translation>Дело остаётся в силе. Снятие с регистрации — отдельная услуга.</translation>
    </message>
    <message>
        <source>The correction was not taken. For the change, open a new case.</source>
        <translation>Исправление не принято. Об изменении откройте новое дело.</translation>
    </message>
    <message>
        <source>The correction was not taken. Where it helps, open a new case.</source>
        <translation>Исправление не принято. Если нужно, откройте новое дело.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Ничего делать не нужно.</translation>
    </message>
    <message>
        <source>Tell the applicant. Where it helps, open a new case.</source>
        <translation>Сообщите заявителю. Если нужно, откройте новое дело.</translation>
    </message>
    <message>
        <source>Put the case right and send it again.</source>
        <translation>Исправьте дело и отправьте снова.</translation>
    </message>
    <message>
        <source>%1 had confirmed the case before; that stands.</source>
        <translation>%1 подтвердил дело раньше, это решение в силе.</translation>
    </message>
    <message>
        <source>%1 had rejected the case before; that stands.</source>
        <translation>%1 отклонил дело раньше, это решение в силе.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
    <message>
        <source>Case %1 is postponed</source>
        <translation>Дело %1 отложено</translation>
    </message>
    <message>
        <source>The correction of case %1 is postponed</source>
        <translation>Исправление дела %1 отложено</translation>
    </message>
    <message>
        <source>Case %1 stays as it was</source>
        <translation>Дело %1 осталось прежним</translation>
    </message>
    <message>
        <source>Case %1 is closed. %2</source>
        <translation>Дело %1 закрыто. %2</translation>
    </message>
    <message>
        <source>Two copies of the receipt go to the printer.</source>
        <translation>Два экземпляра расписки отправлены на принтер.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Дело %1</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>талон %1</translation>
    </message>
    <message>
        <source>Correction of case %1</source>
        <translation>Исправление дела %1</translation>
    </message>
    <message>
        <source>There is no earlier case today</source>
        <translation>Сегодня ещё нет предыдущего дела</translation>
    </message>
    <message>
        <source>Taken from case %1</source>
        <translation>Взято из дела %1</translation>
    </message>
</context>
<context>
    <name>DeviceStrip</name>
    <message>
        <source>Barcode reader</source>
        <translation>Сканер штрихкода</translation>
    </message>
    <message>
        <source>Document scanner</source>
        <translation>Сканер документов</translation>
    </message>
    <message>
        <source>Printer A4</source>
        <translation>Принтер A4</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Чековый принтер</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>проверяем…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключён</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>A page is still being read or has no place yet: look at the papers.</source>
        <translation>Страница ещё читается или не разложена: посмотрите документы.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Считывается…</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Чей это документ?</translation>
    </message>
    <message>
        <source>Page removed</source>
        <translation>Страница удалена</translation>
    </message>
    <message>
        <source>Add pages from files</source>
        <translation>Добавить страницы из файлов</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Case %1</source>
        <translation>Дело %1</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Напечатать талон</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What the slip looks like</source>
        <translation>Так выглядит талон</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Принтеры</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Напечатать памятку</translation>
    </message>
    <message>
        <source>The correction is saved</source>
        <translation>Исправление сохранено</translation>
    </message>
    <message>
        <source>The case is saved</source>
        <translation>Дело сохранено</translation>
    </message>
    <message>
        <source>Service took %1 of %2</source>
        <translation>Время услуги %1 из %2</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, номер %2</translation>
    </message>
    <message>
        <source>%1, correction %2 of case %3</source>
        <translation>%1, исправление № %2 дела %3</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Сохранено на этом компьютере</translation>
    </message>
    <message>
        <source>The slip stays as it was</source>
        <translation>Талон остаётся прежним</translation>
    </message>
    <message>
        <source>The slip says something else now</source>
        <translation>Текст талона изменился</translation>
    </message>
    <message>
        <source>Its number stays. Print it anew: Ctrl P</source>
        <translation>Номер прежний. Напечатать заново: Ctrl P</translation>
    </message>
    <message>
        <source>The correction is sent</source>
        <translation>Исправление отправлено</translation>
    </message>
    <message>
        <source>The correction waits for the line</source>
        <translation>Исправление ждёт связи</translation>
    </message>
    <message>
        <source>The slip was printed</source>
        <translation>Талон был напечатан</translation>
    </message>
    <message>
        <source>Once more: Ctrl P</source>
        <translation>Ещё раз — Ctrl P</translation>
    </message>
    <message>
        <source>The slip was taken back</source>
        <translation>Печать талона отменена</translation>
    </message>
    <message>
        <source>The case is saved.</source>
        <translation>Дело сохранено.</translation>
    </message>
    <message>
        <source>Printing the slip…</source>
        <translation>Печатаем талон…</translation>
    </message>
    <message numerus="yes">
        <source>%n copy · %1</source>
        <translation>
            <numerusform>%n экземпляр · %1</numerusform>
            <numerusform>%n экземпляра · %1</numerusform>
            <numerusform>%n экземпляров · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The slip is printed</source>
        <translation>Талон напечатан</translation>
    </message>
    <message>
        <source>The slip was not printed</source>
        <translation>Талон не напечатан</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Неотправленных дел нет</translation>
    </message>
    <message>
        <source>In the queue to be sent, number %1</source>
        <translation>В очереди на отправку, %1-е</translation>
    </message>
    <message numerus="yes">
        <source>%n cases wait to be sent</source>
        <translation>
            <numerusform>%n дело ждёт отправки</numerusform>
            <numerusform>%n дела ждут отправки</numerusform>
            <numerusform>%n дел ждут отправки</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by itself when the connection is back</source>
        <translation>Уйдёт само, когда появится связь</translation>
    </message>
    <message numerus="yes">
        <source>and %n more people</source>
        <translation>
            <numerusform>и ещё %n человек</numerusform>
            <numerusform>и ещё %n человека</numerusform>
            <numerusform>и ещё %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring: {paper}. Then permanent registration is applied for</source>
        <translation>Что принести: {paper}. После этого подаётся заявление на постоянную регистрацию</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>case %1</source>
        <translation>дело %1</translation>
    </message>
    <message>
        <source>registered temporarily until %1</source>
        <translation>временная регистрация до %1</translation>
    </message>
    <message>
        <source>since %1 waits for: %2</source>
        <translation>с %1 ожидается: %2</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Сообщили</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Не дозвонились</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days waited</source>
        <translation>
            <numerusform>ждём %n день</numerusform>
            <numerusform>ждём %n дня</numerusform>
            <numerusform>ждём %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionRow</name>
    <message>
        <source>Edition %1</source>
        <translation>Редакция %1</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Is sent to the Corporation</source>
        <translation>Направляется в Корпорацию</translation>
    </message>
    <message>
        <source>Is sent to the police in the Corporation</source>
        <translation>Направляется в полицию в Корпорации</translation>
    </message>
    <message>
        <source>Is sent to the provider</source>
        <translation>Направляется к услугодателю</translation>
    </message>
    <message>
        <source>This category is served by the State Corporation</source>
        <translation>Эту категорию обслуживает Государственная корпорация</translation>
    </message>
    <message>
        <source>This category is served by the police officer in the State Corporation</source>
        <translation>Эту категорию обслуживает сотрудник полиции в Государственной корпорации</translation>
    </message>
    <message>
        <source>This category is served by the provider (the police)</source>
        <translation>Эту категорию обслуживает услугодатель (полиция)</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Распечатать памятку заявителю</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Accepted</source>
        <translation>Принимается</translation>
    </message>
    <message>
        <source>Until the document</source>
        <translation>До документа</translation>
    </message>
    <message>
        <source>Follows the parents</source>
        <translation>За родителями</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>temporarily, until this document is obtained: {paper}. Then permanent registration is applied for</source>
        <translation>временно, до получения документа: {paper}. После этого подаётся заявление на постоянную регистрацию</translation>
    </message>
    <message>
        <source>not registered alone: noted on the case, no registration is asked for</source>
        <translation>отдельно не регистрируется: отметка в деле, регистрация не запрашивается</translation>
    </message>
    <message>
        <source>proof of de-registration abroad or the certificate of no citizenship</source>
        <translation>документ о снятии с учёта в стране прежнего проживания или справка об отсутствии гражданства</translation>
    </message>
</context>
<context>
    <name>EnteredDialog</name>
    <message>
        <source>Case %1 in the register</source>
        <translation>Дело %1 в регистре</translation>
    </message>
    <message>
        <source>You have typed the case into the register: under which number, and when?</source>
        <translation>Вы внесли дело в регистр: под каким номером и когда?</translation>
    </message>
    <message>
        <source>Mark as entered</source>
        <translation>Отметить как внесённое</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>Номер в регистре</translation>
    </message>
    <message>
        <source>Empty: takes the mark back</source>
        <translation>Пусто — отметка снимается</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>Mend %n thing(s)</source>
        <translation>
            <numerusform>Исправьте %n ошибку</numerusform>
            <numerusform>Исправьте %n ошибки</numerusform>
            <numerusform>Исправьте %n ошибок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the cases</source>
        <translation>Экспорт дел</translation>
    </message>
    <message>
        <source>Who allows the export?</source>
        <translation>Кто разрешает экспорт?</translation>
    </message>
    <message>
        <source>The file holds people's names and addresses.</source>
        <translation>В файле будут имена и адреса людей.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Не экспортировать</translation>
    </message>
    <message>
        <source>The file is being written. Esc stops it.</source>
        <translation>Файл записывается. Остановить — Esc.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases are written to %1</source>
        <translation>
            <numerusform>%n дело записано в «%1»</numerusform>
            <numerusform>%n дела записаны в «%1»</numerusform>
            <numerusform>%n дел записано в «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Номер талона</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Вид регистрации</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Внесено в регистр</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длит.</translation>
    </message>
</context>
<context>
    <name>FamilyRow</name>
    <message>
        <source>categories differ</source>
        <translation>категории разные</translation>
    </message>
    <message>
        <source>Only the applicant</source>
        <translation>Только заявитель</translation>
    </message>
    <message numerus="yes">
        <source>The applicant and %n more</source>
        <translation>
            <numerusform>Заявитель и ещё %n человек</numerusform>
            <numerusform>Заявитель и ещё %n человека</numerusform>
            <numerusform>Заявитель и ещё %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Categories differ: each keeps the one given in step 2</source>
        <translation>Категории разные: у каждого своя, на шаге 2</translation>
    </message>
    <message>
        <source>Address, owner and consent are shared by the family</source>
        <translation>Адрес, собственник и согласие общие для семьи</translation>
    </message>
    <message>
        <source>Add a member of the family</source>
        <translation>Добавить члена семьи</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>The clerk's guide</source>
        <translation>Руководство сотрудника</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>another chapter</source>
        <translation>другая глава</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>листать текст</translation>
    </message>
</context>
<context>
    <name>HandsIn</name>
    <message>
        <source>Himself</source>
        <translation>Сам</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Законный представитель</translation>
    </message>
    <message>
        <source>By power of attorney</source>
        <translation>По доверенности</translation>
    </message>
</context>
<context>
    <name>HandsInChoice</name>
    <message>
        <source>Who hands in</source>
        <translation>Кто подаёт</translation>
    </message>
</context>
<context>
    <name>HelperForm</name>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Case opened</source>
        <translation>Дело открыто</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Документы сданы</translation>
    </message>
    <message>
        <source>Postponed, papers given back</source>
        <translation>Отложено, документы возвращены</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Снова взято в работу</translation>
    </message>
    <message>
        <source>Gone on with after a break of work</source>
        <translation>Продолжено после перерыва</translation>
    </message>
    <message>
        <source>Handed over to another clerk</source>
        <translation>Передано другому сотруднику</translation>
    </message>
    <message>
        <source>Accepted, slip given</source>
        <translation>Принято, талон выдан</translation>
    </message>
    <message>
        <source>Closed without acceptance</source>
        <translation>Закрыто без приёма</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Print taken back</source>
        <translation>Печать отменена</translation>
    </message>
    <message>
        <source>The hub holds it: receipt</source>
        <translation>Сервер принял: получена квитанция</translation>
    </message>
    <message>
        <source>Answer of the register</source>
        <translation>Ответ регистра</translation>
    </message>
    <message>
        <source>Answer of the register read</source>
        <translation>Ответ регистра прочитан</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Исправление начато</translation>
    </message>
    <message>
        <source>Correction thrown away</source>
        <translation>Исправление удалено</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Исправлено</translation>
    </message>
    <message>
        <source>Case cancelled</source>
        <translation>Дело отменено</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Внесено в регистр</translation>
    </message>
    <message>
        <source>Mark of entry taken back</source>
        <translation>Отметка о внесении снята</translation>
    </message>
    <message>
        <source>The hub lost pages that were destroyed here in their time; it was told so</source>
        <translation>Сервер потерял страницы, уничтоженные здесь в срок; ему сообщено об этом</translation>
    </message>
    <message>
        <source>Data destroyed: the term of keeping is over</source>
        <translation>Данные уничтожены: срок хранения истёк</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Просмотрено</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, copy %2</source>
        <translation>%1, копия %2</translation>
    </message>
    <message>
        <source>cancellation taken</source>
        <translation>отмена принята</translation>
    </message>
    <message>
        <source>cancellation came too late</source>
        <translation>отмена опоздала</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>returned to be put right</source>
        <translation>возвращено на исправление</translation>
    </message>
    <message>
        <source>answer withdrawn</source>
        <translation>ответ отозван</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>номер %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What happened before is in the trail of acts.</source>
        <translation>Что было раньше — в журнале действий.</translation>
    </message>
    <message>
        <source>Time at the steps: %1</source>
        <translation>Время по шагам: %1</translation>
    </message>
    <message>
        <source>History of case %1</source>
        <translation>История дела %1</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Identity card</source>
        <translation>Удостоверение</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <translation>Иностранный паспорт</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Вид на жительство</translation>
    </message>
    <message>
        <source>Stateless person's certificate</source>
        <translation>Удостоверение ЛБГ</translation>
    </message>
    <message>
        <source>Diplomatic passport</source>
        <translation>Дипломатический паспорт</translation>
    </message>
    <message>
        <source>Service passport</source>
        <translation>Служебный паспорт</translation>
    </message>
    <message>
        <source>Refugee certificate</source>
        <translation>Удостоверение беженца</translation>
    </message>
    <message>
        <source>Seaman's identity card</source>
        <translation>Удостоверение моряка</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свидетельство о рождении</translation>
    </message>
    <message>
        <source>Certificate of return</source>
        <translation>Свидетельство на возвращение</translation>
    </message>
    <message>
        <source>Foreign identity card</source>
        <translation>Иностранное удостоверение</translation>
    </message>
</context>
<context>
    <name>IdleBar</name>
    <message>
        <source>The screen locks in %1 s</source>
        <translation>Экран заблокируется через %1 с</translation>
    </message>
    <message>
        <source>Any key or a move of the mouse stops it.</source>
        <translation>Остановит любая клавиша или движение мыши.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Не внесены</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>Прекращены</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Заполняется</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Исправляется</translation>
    </message>
    <message>
        <source>Confirmed by the register</source>
        <translation>Подтверждено регистром</translation>
    </message>
    <message>
        <source>Rejected by the register</source>
        <translation>Отклонено регистром</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>Перенаправлено</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Permanent reg.</source>
        <translation>Постоянная</translation>
    </message>
    <message>
        <source>Temporary reg.</source>
        <translation>Временная</translation>
    </message>
    <message>
        <source>citizen</source>
        <translation>гражданин</translation>
    </message>
    <message>
        <source>come from abroad</source>
        <translation>из-за рубежа</translation>
    </message>
    <message>
        <source>foreigner</source>
        <translation>иностранец</translation>
    </message>
    <message>
        <source>stateless</source>
        <translation>без гражданства</translation>
    </message>
    <message>
        <source>refugee</source>
        <translation>беженец</translation>
    </message>
    <message numerus="yes">
        <source>family of %n</source>
        <translation>
            <numerusform>семья, %n чел.</numerusform>
            <numerusform>семья, %n чел.</numerusform>
            <numerusform>семья, %n чел.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data destroyed on %1</source>
        <translation>Данные уничтожены %1</translation>
    </message>
    <message>
        <source>by the term of keeping</source>
        <translation>по сроку хранения</translation>
    </message>
    <message>
        <source>Temporary until the document</source>
        <translation>Временно, до получения документа</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n чел.</numerusform>
            <numerusform>%n чел.</numerusform>
            <numerusform>%n чел.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n times</source>
        <translation>
            <numerusform>исправлено %n раз</numerusform>
            <numerusform>исправлено %n раза</numerusform>
            <numerusform>исправлено %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласен</translation>
    </message>
    <message>
        <source>agreed to temporary</source>
        <translation>согласен на временную</translation>
    </message>
    <message>
        <source>refused consent</source>
        <translation>отказал</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n стр.</numerusform>
            <numerusform>%n стр.</numerusform>
            <numerusform>%n стр.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was accepted. Open it to see why or to begin anew.</source>
        <translation>Ничего не принято. Откройте, чтобы увидеть причину или начать заново.</translation>
    </message>
    <message>
        <source>The case is not finished. Open it and go on.</source>
        <translation>Дело не завершено. Откройте и продолжите.</translation>
    </message>
    <message>
        <source>The papers were given back. Open the case when they are handed in again.</source>
        <translation>Документы возвращены. Откройте дело, когда их сдадут снова.</translation>
    </message>
    <message>
        <source>The correction is not sent yet. Open it and go on.</source>
        <translation>Исправление ещё не отправлено. Откройте дело и продолжите.</translation>
    </message>
    <message>
        <source>It is sent by itself when the connection is back. Nothing has to be done.</source>
        <translation>Уйдёт само, когда появится связь. Ничего делать не нужно.</translation>
    </message>
    <message>
        <source>The centre holds this case.</source>
        <translation>Дело получено центром.</translation>
    </message>
    <message>
        <source>Open the case and mend it.</source>
        <translation>Откройте дело и исправьте.</translation>
    </message>
    <message>
        <source>The register has confirmed this case.</source>
        <translation>Регистр подтвердил это дело.</translation>
    </message>
    <message>
        <source>The register has rejected this case.</source>
        <translation>Регистр отклонил это дело.</translation>
    </message>
    <message>
        <source>The case was cancelled. Its number stays.</source>
        <translation>Дело отменено. Номер остаётся за ним.</translation>
    </message>
    <message>
        <source>Type the case into the register and mark it here.</source>
        <translation>Внесите дело в регистр и отметьте здесь.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n days</source>
        <translation>
            <numerusform>Ждёт %n день</numerusform>
            <numerusform>Ждёт %n дня</numerusform>
            <numerusform>Ждёт %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for %1 h %2 min</source>
        <translation>Ждёт %1 ч %2 мин</translation>
    </message>
    <message>
        <source>Waiting for %1 min</source>
        <translation>Ждёт %1 мин</translation>
    </message>
</context>
<context>
    <name>JournalFoot</name>
    <message>
        <source>choose</source>
        <translation>выбор</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>search</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>the chosen case</source>
        <translation>дело</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>фильтр</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>все клавиши</translation>
    </message>
    <message>
        <source>not to be forgotten</source>
        <translation>не забыть</translation>
    </message>
</context>
<context>
    <name>JournalHead</name>
    <message>
        <source>Stop: %1 %</source>
        <translation>Остановить: %1 %</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>Реестр за день</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>Поиск по всем делам</translation>
    </message>
    <message>
        <source>Not entered in the register</source>
        <translation>Не внесены в регистр</translation>
    </message>
    <message>
        <source>Today's cases</source>
        <translation>Дела за сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n дело</numerusform>
            <numerusform>%n дела</numerusform>
            <numerusform>%n дел</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>в среднем %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cases found</source>
        <translation>
            <numerusform>Найдено %n дело</numerusform>
            <numerusform>Найдено %n дела</numerusform>
            <numerusform>Найдено %n дел</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 cases found</source>
        <translation>Найдено больше %1 дел</translation>
    </message>
    <message>
        <source>Newest first: too many to sort</source>
        <translation>Слишком много для сортировки: сначала новые</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длит.</translation>
    </message>
</context>
<context>
    <name>JournalTools</name>
    <message>
        <source>Name, IIN, number of a case, or scan a slip</source>
        <translation>Ф. И. О., ИИН, номер дела или сканируйте талон</translation>
    </message>
    <message>
        <source>Name, IIN, case number or slip</source>
        <translation>Ф. И. О., ИИН, номер дела или талон</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>new case</source>
        <translation>новое дело</translation>
    </message>
    <message>
        <source>journal and search</source>
        <translation>журнал и поиск</translation>
    </message>
    <message>
        <source>go on with the unfinished case</source>
        <translation>продолжить незавершённое дело</translation>
    </message>
    <message>
        <source>notices of the centre's hub</source>
        <translation>уведомления сервера</translation>
    </message>
    <message>
        <source>applications from the portal</source>
        <translation>заявления с портала</translation>
    </message>
    <message>
        <source>queue to be sent, and of the printer</source>
        <translation>очередь отправки и печати</translation>
    </message>
    <message>
        <source>printers and papers</source>
        <translation>принтеры и бумага</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>заблокировать экран</translation>
    </message>
    <message>
        <source>Kazakh or Russian</source>
        <translation>казахский или русский</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>размер текста</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>высокий контраст</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>следующее поле</translation>
    </message>
    <message>
        <source>continue from anywhere</source>
        <translation>продолжить из любого места</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>на шаг назад</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>переход к шагу</translation>
    </message>
    <message>
        <source>take from the previous case</source>
        <translation>взять из прошлого дела</translation>
    </message>
    <message>
        <source>postpone the case</source>
        <translation>отложить дело</translation>
    </message>
    <message>
        <source>note for the applicant, where it stops</source>
        <translation>памятка заявителю, если остановлено</translation>
    </message>
    <message>
        <source>print the owners' consent form</source>
        <translation>напечатать бланк согласия</translation>
    </message>
    <message>
        <source>look at the consent form</source>
        <translation>посмотреть бланк согласия</translation>
    </message>
    <message>
        <source>close a case that cannot be accepted</source>
        <translation>закрыть дело, которое нельзя принять</translation>
    </message>
    <message>
        <source>take the filling back</source>
        <translation>отменить заполнение</translation>
    </message>
    <message>
        <source>side panel, where it is hidden</source>
        <translation>боковая панель, если скрыта</translation>
    </message>
    <message>
        <source>choose a case</source>
        <translation>выбрать дело</translation>
    </message>
    <message>
        <source>filter the cases</source>
        <translation>фильтр дел</translation>
    </message>
    <message>
        <source>open the case, correct a returned one</source>
        <translation>открыть дело, возвращённое — исправить</translation>
    </message>
    <message>
        <source>the day: how things stand, closing, handover</source>
        <translation>день: состояние, закрытие, передача смены</translation>
    </message>
    <message>
        <source>what is not to be forgotten</source>
        <translation>о чём не забыть</translation>
    </message>
    <message>
        <source>rules in force, and new ones</source>
        <translation>действующие и новые правила</translation>
    </message>
    <message>
        <source>change my password</source>
        <translation>сменить мой пароль</translation>
    </message>
    <message>
        <source>clerks, for the administrator</source>
        <translation>сотрудники (для администратора)</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>trail of acts, for the auditor</source>
        <translation>журнал действий, для аудитора</translation>
    </message>
    <message>
        <source>discard the correction</source>
        <translation>отказаться от исправления</translation>
    </message>
    <message>
        <source>why this question: the clause</source>
        <translation>почему этот вопрос: пункт</translation>
    </message>
    <message>
        <source>sort by time, name or number</source>
        <translation>порядок: по времени, фамилии, номеру</translation>
    </message>
    <message>
        <source>export what is shown</source>
        <translation>экспорт показанного</translation>
    </message>
    <message>
        <source>back to today's cases</source>
        <translation>назад к делам за сегодня</translation>
    </message>
    <message>
        <source>slip of the case</source>
        <translation>талон дела</translation>
    </message>
    <message>
        <source>check a slip</source>
        <translation>проверить талон</translation>
    </message>
    <message>
        <source>look at the sheet of the case</source>
        <translation>посмотреть лист дела</translation>
    </message>
    <message>
        <source>register of the day</source>
        <translation>реестр за день</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>напечатать ещё раз</translation>
    </message>
    <message>
        <source>look closer at the slip</source>
        <translation>талон крупнее</translation>
    </message>
    <message>
        <source>correct the case</source>
        <translation>исправить дело</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>about the program</source>
        <translation>о программе</translation>
    </message>
    <message>
        <source>entered in the register: number and time</source>
        <translation>внесено в регистр: номер и время</translation>
    </message>
    <message>
        <source>history of the case</source>
        <translation>история дела</translation>
    </message>
    <message>
        <source>cancel the accepted case</source>
        <translation>отменить принятое дело</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>kind of registration</source>
        <translation>вид регистрации</translation>
    </message>
    <message>
        <source>add a member of the family</source>
        <translation>добавить члена семьи</translation>
    </message>
    <message>
        <source>who hands in, on its row</source>
        <translation>кто подаёт (на строке)</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>следующий человек</translation>
    </message>
    <message>
        <source>look at what is offered below the IIN</source>
        <translation>посмотреть предложение под ИИН</translation>
    </message>
    <message>
        <source>take the person out, on the tab</source>
        <translation>убрать человека (на вкладке)</translation>
    </message>
    <message>
        <source>enter without a document</source>
        <translation>ввод без документа</translation>
    </message>
    <message>
        <source>scan the person's document</source>
        <translation>сканировать документ человека</translation>
    </message>
    <message>
        <source>choose an address</source>
        <translation>выбрать адрес</translation>
    </message>
    <message>
        <source>recent address</source>
        <translation>недавний адрес</translation>
    </message>
    <message>
        <source>who is registered there</source>
        <translation>кто там зарегистрирован</translation>
    </message>
    <message>
        <source>enter the address by hand</source>
        <translation>ввести адрес вручную</translation>
    </message>
    <message>
        <source>is the owner here</source>
        <translation>здесь ли собственник</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>add an owner</source>
        <translation>добавить собственника</translation>
    </message>
    <message>
        <source>the owner is the applicant</source>
        <translation>собственник — сам заявитель</translation>
    </message>
    <message>
        <source>here, document not checked</source>
        <translation>здесь, документ не сверен</translation>
    </message>
    <message>
        <source>take what the card offers</source>
        <translation>принять предложенное в карточке</translation>
    </message>
    <message>
        <source>state housing: the tenant consents</source>
        <translation>государственное жильё: наниматель</translation>
    </message>
    <message>
        <source>petition of an administration</source>
        <translation>ходатайство администрации</translation>
    </message>
    <message>
        <source>take an owner out</source>
        <translation>убрать собственника</translation>
    </message>
    <message>
        <source>next owner</source>
        <translation>следующий собственник</translation>
    </message>
    <message>
        <source>scan into the paper</source>
        <translation>сканировать в документ</translation>
    </message>
    <message>
        <source>scanner and how it reads</source>
        <translation>сканер и его настройки</translation>
    </message>
    <message>
        <source>stop the scanner</source>
        <translation>остановить сканер</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>оригинал проверен</translation>
    </message>
    <message>
        <source>asked for, not here</source>
        <translation>спрошен, нет</translation>
    </message>
    <message>
        <source>why the paper is asked for</source>
        <translation>зачем нужен документ</translation>
    </message>
    <message>
        <source>file from the disk</source>
        <translation>файл с диска</translation>
    </message>
    <message>
        <source>picture or file from the clipboard</source>
        <translation>картинка или файл из буфера</translation>
    </message>
    <message>
        <source>page before, next page</source>
        <translation>предыдущая, следующая страница</translation>
    </message>
    <message>
        <source>move the page</source>
        <translation>переставить страницу</translation>
    </message>
    <message>
        <source>remove the page</source>
        <translation>удалить страницу</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>повернуть страницу</translation>
    </message>
    <message>
        <source>look closer, also Ctrl −, Ctrl 0</source>
        <translation>крупнее, также Ctrl −, Ctrl 0</translation>
    </message>
    <message>
        <source>keep a page that is not clear</source>
        <translation>оставить нечёткую страницу</translation>
    </message>
    <message>
        <source>change a section</source>
        <translation>изменить раздел</translation>
    </message>
    <message>
        <source>format of the slip</source>
        <translation>формат талона</translation>
    </message>
    <message>
        <source>save and print</source>
        <translation>сохранить и напечатать</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Клавиши этого экрана</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Руководство</translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>Второй носитель</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Line to the hub</source>
        <translation>Связь с сервером</translation>
    </message>
    <message>
        <source>Helper program</source>
        <translation>Помощник</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>Номера дел</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Закрытые дни</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Всё в порядке</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look</source>
        <translation>
            <numerusform>%n пункт требует внимания</numerusform>
            <numerusform>%n пункта требуют внимания</numerusform>
            <numerusform>%n пунктов требуют внимания</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message numerus="yes">
        <source>%n people here with this case: ask the owner</source>
        <translation>
            <numerusform>Вместе с этим делом здесь %n человек: спросите собственника</numerusform>
            <numerusform>Вместе с этим делом здесь %n человека: спросите собственника</numerusform>
            <numerusform>Вместе с этим делом здесь %n человек: спросите собственника</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered here already</source>
        <translation>
            <numerusform>Здесь уже зарегистрирован %n человек</numerusform>
            <numerusform>Здесь уже зарегистрированы %n человека</numerusform>
            <numerusform>Здесь уже зарегистрировано %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the owner confirms %n</source>
        <translation>
            <numerusform>собственник подтвердил: %n</numerusform>
            <numerusform>собственник подтвердил: %n</numerusform>
            <numerusform>собственник подтвердил: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases here</source>
        <translation>
            <numerusform>есть %n незавершённое дело</numerusform>
            <numerusform>есть %n незавершённых дела</numerusform>
            <numerusform>есть %n незавершённых дел</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighboursPanel</name>
    <message numerus="yes">
        <source>With this case %n people are registered here. Ask the owner whether it is so.</source>
        <translation>
            <numerusform>Вместе с этим делом здесь будет зарегистрирован %n человек. Спросите собственника, так ли это.</numerusform>
            <numerusform>Вместе с этим делом здесь будут зарегистрированы %n человека. Спросите собственника, так ли это.</numerusform>
            <numerusform>Вместе с этим делом здесь будет зарегистрировано %n человек. Спросите собственника, так ли это.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>Зарегистрированы здесь</translation>
    </message>
    <message>
        <source>There are more of them.</source>
        <translation>Их больше, чем показано.</translation>
    </message>
    <message>
        <source>Unfinished cases at this address</source>
        <translation>Незавершённые дела по этому адресу</translation>
    </message>
    <message>
        <source>Only what this computer accepted. The register may know of others.</source>
        <translation>Только принятые на этом компьютере. В регистре могут быть и другие.</translation>
    </message>
    <message>
        <source>At this address</source>
        <translation>По этому адресу</translation>
    </message>
    <message>
        <source>The owner confirms</source>
        <translation>Собственник подтверждает</translation>
    </message>
    <message>
        <source>temporarily since %1, until a document is obtained</source>
        <translation>временно с %1, до получения документа</translation>
    </message>
    <message>
        <source>temporarily since %1, until %2</source>
        <translation>временно: %1 – %2</translation>
    </message>
    <message>
        <source>temporarily since %1</source>
        <translation>временно с %1</translation>
    </message>
    <message>
        <source>permanently since %1</source>
        <translation>постоянно с %1</translation>
    </message>
</context>
<context>
    <name>NewPrinter</name>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Чековый принтер в сети</translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>NoCases</name>
    <message>
        <source>No cases today yet</source>
        <translation>Сегодня дел ещё нет</translation>
    </message>
    <message>
        <source>Open a new case or scan the ticket of the electronic queue.</source>
        <translation>Откройте новое дело или сканируйте талон электронной очереди.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
</context>
<context>
    <name>NoneOfKind</name>
    <message>
        <source>None of the cases found is of this kind</source>
        <translation>Среди найденных дел таких нет</translation>
    </message>
    <message>
        <source>No such cases today</source>
        <translation>Сегодня таких дел нет</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>“%1” was not found</source>
        <translation>«%1» не найдено</translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation>Открыть новое дело</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
</context>
<context>
    <name>NoticesBadge</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n новое уведомление</numerusform>
            <numerusform>%n новых уведомления</numerusform>
            <numerusform>%n новых уведомлений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>The hub has sent no notices.</source>
        <translation>Сервер уведомлений не присылал.</translation>
    </message>
    <message numerus="yes">
        <source>and %n older</source>
        <translation>
            <numerusform>и ещё %n раньше</numerusform>
            <numerusform>и ещё %n раньше</numerusform>
            <numerusform>и ещё %n раньше</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Уведомления</translation>
    </message>
</context>
<context>
    <name>Overtime</name>
    <message numerus="yes">
        <source>Why did the service take more than %n minutes?</source>
        <translation>
            <numerusform>Почему услуга заняла больше %n минуты?</numerusform>
            <numerusform>Почему услуга заняла больше %n минут?</numerusform>
            <numerusform>Почему услуга заняла больше %n минут?</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason is kept with the case.</source>
        <translation>Причина сохранится вместе с делом.</translation>
    </message>
    <message>
        <source>Save with the reason</source>
        <translation>Сохранить с причиной</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>The screen, for you alone</source>
        <translation>Экран, только для вас</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>как в системе</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлое</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмное</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>высокий контраст</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>A password of your own, %1</source>
        <translation>%1, задайте свой пароль</translation>
    </message>
    <message>
        <source>Leave the password as it is</source>
        <translation>Оставить прежний пароль</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Текущий пароль</translation>
    </message>
    <message>
        <source>The administrator knows the first password. Choose one that nobody else knows.</source>
        <translation>Первый пароль знает администратор. Задайте такой, которого не знает никто другой.</translation>
    </message>
    <message>
        <source>From the next sign-in on only the new password lets you in.</source>
        <translation>Со следующего входа подойдёт только новый пароль.</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Registers in the own dwelling: consent is needed for the others only</source>
        <translation>Регистрируется в собственном жилище: согласие нужно только на остальных</translation>
    </message>
    <message>
        <source>Registers in the own dwelling: no consent is needed</source>
        <translation>Регистрируется в собственном жилище: согласие не требуется</translation>
    </message>
</context>
<context>
    <name>OwnerForm</name>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>Capacity to act</source>
        <translation>Дееспособность</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Законный представитель</translation>
    </message>
</context>
<context>
    <name>OwnerHead</name>
    <message>
        <source>New owner</source>
        <translation>Новый собственник</translation>
    </message>
    <message>
        <source>share {share}</source>
        <translation>доля {share}</translation>
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
        <source>IIN {iin}</source>
        <translation>ИИН {iin}</translation>
    </message>
    <message>
        <source>is the person being registered</source>
        <translation>сам регистрируемый</translation>
    </message>
    <message>
        <source>document not checked</source>
        <translation>документ не сверен</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Новый наниматель</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>наниматель</translation>
    </message>
    <message>
        <source>the representative is not named yet</source>
        <translation>законный представитель ещё не указан</translation>
    </message>
    <message>
        <source>for him acts %1</source>
        <translation>за него: %1</translation>
    </message>
</context>
<context>
    <name>OwnerNotice</name>
    <message>
        <source>It cannot be finished until the owner comes in person</source>
        <translation>Без личного присутствия собственника завершить нельзя</translation>
    </message>
    <message>
        <source>It cannot be finished until the tenant comes in person</source>
        <translation>Без личного присутствия нанимателя завершить нельзя</translation>
    </message>
    <message>
        <source>It cannot be finished until the legal representative comes</source>
        <translation>Без законного представителя завершить нельзя</translation>
    </message>
    <message>
        <source>If the owner is near, postpone the case: all is kept, the time stays in view.</source>
        <translation>Если он скоро будет, отложите дело: данные сохранятся, время останется на виду.</translation>
    </message>
    <message>
        <source>The owner refuses. Close the case as refused and choose the reason.</source>
        <translation>Собственник отказал. Закройте дело с отказом и выберите причину.</translation>
    </message>
    <message>
        <source>The tenant refuses. Close the case as refused and choose the reason.</source>
        <translation>Наниматель отказал. Закройте дело с отказом и выберите причину.</translation>
    </message>
    <message>
        <source>The legal representative refuses. Close the case as refused and choose the reason.</source>
        <translation>Законный представитель отказал. Закройте дело с отказом и выберите причину.</translation>
    </message>
    <message>
        <source>The owner agrees to temporary registration only. Change the kind?</source>
        <translation>Собственник согласен только на временную. Сменить вид на временную?</translation>
    </message>
    <message>
        <source>The tenant agrees to temporary registration only. Change the kind?</source>
        <translation>Наниматель согласен только на временную. Сменить вид на временную?</translation>
    </message>
    <message>
        <source>The legal representative agrees to temporary registration only. Change the kind?</source>
        <translation>Законный представитель согласен только на временную. Сменить вид на временную?</translation>
    </message>
    <message>
        <source>The document has not been compared with the person yet</source>
        <translation>Документ ещё не сверен с человеком</translation>
    </message>
    <message>
        <source>Look at the original and press 1.</source>
        <translation>Посмотрите оригинал и нажмите 1.</translation>
    </message>
    <message>
        <source>There is no document to look at: it counts as missing</source>
        <translation>Документа при себе нет: он считается непредставленным</translation>
    </message>
    <message>
        <source>If it is brought, compare it and press 1.</source>
        <translation>Если принесут, сверьте и нажмите 1.</translation>
    </message>
    <message>
        <source>Postpone the case</source>
        <translation>Отложить дело</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Распечатать памятку заявителю</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть дело</translation>
    </message>
    <message>
        <source>Change to temporary</source>
        <translation>Сменить на временную</translation>
    </message>
    <message>
        <source>Has no document here</source>
        <translation>Документа при себе нет</translation>
    </message>
</context>
<context>
    <name>OwnerPage</name>
    <message>
        <source>Owner and consent</source>
        <translation>Собственник и согласие</translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n собственник</numerusform>
            <numerusform>%n собственника</numerusform>
            <numerusform>%n собственников</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an owner</source>
        <translation>Добавить собственника</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Бланк согласия</translation>
    </message>
    <message>
        <source>take an owner out</source>
        <translation>убрать собственника</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Owner taken out: %1</source>
        <translation>Собственник убран: %1</translation>
    </message>
    <message>
        <source>For premises where people stay, the organisation's administration asks by a petition in place of the owner's consent.</source>
        <translation>Для здания, помещения для пребывания людей вместо согласия собственника даётся ходатайство администрации организации.</translation>
    </message>
    <message>
        <source>The tenant of state housing must be present in person and consents. Only those named in the lease are registered: the state system checks it.</source>
        <translation>Наниматель государственного жилья присутствует лично и даёт согласие. Регистрируются только указанные в договоре найма: это проверит государственная система.</translation>
    </message>
    <message>
        <source>The owner of the dwelling must be present in person. The owner consents to permanent or temporary registration.</source>
        <translation>Собственник обязан присутствовать лично и дать согласие на постоянную или временную регистрацию.</translation>
    </message>
    <message>
        <source>The shares add up to %1. Compare them with the owners.</source>
        <translation>Сумма долей — %1. Уточните у собственников.</translation>
    </message>
    <message>
        <source>add an owner</source>
        <translation>добавить собственника</translation>
    </message>
    <message>
        <source>is the applicant</source>
        <translation>это сам заявитель</translation>
    </message>
    <message>
        <source>next owner</source>
        <translation>следующий собственник</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>OwnerRows</name>
    <message>
        <source>Yes, document checked</source>
        <translation>Да, документ сверен</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Document not checked</source>
        <translation>Документ не сверен</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Дата согласия</translation>
    </message>
    <message>
        <source>Representative here</source>
        <translation>Представитель здесь</translation>
    </message>
    <message>
        <source>Present in person</source>
        <translation>Личное присутствие</translation>
    </message>
    <message>
        <source>Consent for the others</source>
        <translation>Согласие на остальных</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Вид согласия</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not clear</source>
        <translation>Нечётко</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Блик</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Темно</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Засвечено</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Обрезано</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Пусто</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Вверх ногами</translation>
    </message>
    <message>
        <source>Crooked</source>
        <translation>Криво</translation>
    </message>
    <message>
        <source>The page is clear</source>
        <translation>Страница чёткая</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Оставлено как есть</translation>
    </message>
    <message>
        <source>The text is not clear: scan it again</source>
        <translation>Текст нечёткий — пересканируйте</translation>
    </message>
    <message>
        <source>There is glare on the page: scan it again</source>
        <translation>На странице блик — пересканируйте</translation>
    </message>
    <message>
        <source>The page is too dark: scan it again</source>
        <translation>Страница слишком тёмная — пересканируйте</translation>
    </message>
    <message>
        <source>The page is too bright: scan it again</source>
        <translation>Страница засвечена — пересканируйте</translation>
    </message>
    <message>
        <source>A corner is missing: scan it again</source>
        <translation>Угол не попал — пересканируйте</translation>
    </message>
    <message>
        <source>The page is blank: scan it again</source>
        <translation>Страница пустая — пересканируйте</translation>
    </message>
    <message>
        <source>The page is upside down: turn it</source>
        <translation>Страница вверх ногами — поверните</translation>
    </message>
    <message>
        <source>The sheet lay crooked: scan it again</source>
        <translation>Лист лёг криво — пересканируйте</translation>
    </message>
    <message>
        <source>Lay the sheet flat, close the lid and press F5.</source>
        <translation>Положите лист ровно на стекло, закройте крышку и нажмите F5.</translation>
    </message>
    <message>
        <source>Take it out of its cover, close the lid, press F5.</source>
        <translation>Выньте из обложки, закройте крышку и нажмите F5.</translation>
    </message>
    <message>
        <source>Wipe the glass, lay the sheet flat and press F5.</source>
        <translation>Протрите стекло, положите лист ровно и нажмите F5.</translation>
    </message>
    <message>
        <source>Close the lid and press F5.</source>
        <translation>Закройте крышку и нажмите F5.</translation>
    </message>
    <message>
        <source>Lay the whole sheet on the glass and press F5.</source>
        <translation>Положите лист на стекло целиком и нажмите F5.</translation>
    </message>
    <message>
        <source>Lay the sheet face down and press F5.</source>
        <translation>Положите лист лицом вниз и нажмите F5.</translation>
    </message>
    <message>
        <source>Press Ctrl R.</source>
        <translation>Нажмите Ctrl R.</translation>
    </message>
    <message>
        <source>Lay the sheet straight and press F5.</source>
        <translation>Положите лист прямо и нажмите F5.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>норма</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Резкость</translation>
    </message>
    <message>
        <source>low</source>
        <translation>низкая</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яркость</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>плохая</translation>
    </message>
    <message>
        <source>Straightness</source>
        <translation>Перекос</translation>
    </message>
    <message>
        <source>crooked</source>
        <translation>криво</translation>
    </message>
    <message>
        <source>The paper itself is worn</source>
        <translation>Сам документ ветхий</translation>
    </message>
    <message>
        <source>What matters can be read</source>
        <translation>Нужное читается</translation>
    </message>
    <message>
        <source>The stamp or the photograph is so on the original</source>
        <translation>Печать или фото такие и в оригинале</translation>
    </message>
</context>
<context>
    <name>PageAddress</name>
    <message>
        <source>The page names another address: %1. Compare it with the case.</source>
        <translation>На странице другой адрес: %1. Сверьте его с делом.</translation>
    </message>
    <message>
        <source>Noted from the page: address code %1</source>
        <translation>Со страницы записан код адреса (РКА): %1</translation>
    </message>
</context>
<context>
    <name>PageZoom</name>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Вся страница</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Identity document</source>
        <translation>Документ, удостоверяющий личность</translation>
    </message>
    <message>
        <source>Consent to registration</source>
        <translation>Согласие на регистрацию</translation>
    </message>
    <message>
        <source>Petition of the administration</source>
        <translation>Ходатайство администрации</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свидетельство о рождении</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Certificate of return</source>
        <translation>Свидетельство на возвращение</translation>
    </message>
    <message>
        <source>De-registration abroad</source>
        <translation>Снятие с учёта за рубежом</translation>
    </message>
    <message>
        <source>Certificate of no citizenship</source>
        <translation>Справка об отсутствии гражданства</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Вид на жительство</translation>
    </message>
    <message>
        <source>Stateless person's certificate</source>
        <translation>Удостоверение ЛБГ</translation>
    </message>
    <message>
        <source>Refugee certificate</source>
        <translation>Удостоверение беженца</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Доверенность</translation>
    </message>
    <message>
        <source>Proof of representation</source>
        <translation>Документ о полномочиях</translation>
    </message>
    <message>
        <source>Court decision</source>
        <translation>Решение суда</translation>
    </message>
    <message>
        <source>Applicant's identity document</source>
        <translation>Удостоверение личности заявителя</translation>
    </message>
    <message>
        <source>Owner's identity document</source>
        <translation>Удостоверение личности собственника</translation>
    </message>
    <message>
        <source>Owner's consent, given in person</source>
        <translation>Согласие собственника — в его присутствии</translation>
    </message>
    <message>
        <source>the petition stands in its place</source>
        <translation>его заменяет ходатайство</translation>
    </message>
    <message>
        <source>the owner is registered himself</source>
        <translation>регистрируется сам собственник</translation>
    </message>
    <message>
        <source>Its last day is over: an expired paper counts as missing. Ask for another.</source>
        <translation>Срок истёк: такой документ считается отсутствующим. Попросите другой.</translation>
    </message>
    <message>
        <source>You asked for it and it is not here: the case waits for it.</source>
        <translation>Спрошен, но его нет: без него дело не принимается.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не нужно</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Asked for, not here</source>
        <translation>Спрошен, нет</translation>
    </message>
    <message numerus="yes">
        <source>Ready · %n page(s)</source>
        <translation>
            <numerusform>Готово · %n стр.</numerusform>
            <numerusform>Готово · %n стр.</numerusform>
            <numerusform>Готово · %n стр.</numerusform>
        </translation>
    </message>
    <message>
        <source>Original checked</source>
        <translation>Оригинал проверен</translation>
    </message>
    <message>
        <source>Check the original</source>
        <translation>Проверьте оригинал</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>Если есть</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>for the whole case</source>
        <translation>по всему делу</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>заявитель</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>собственник</translation>
    </message>
    <message>
        <source>person to be registered</source>
        <translation>регистрируемый</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Take anew</source>
        <translation>Заново</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Считывается…</translation>
    </message>
</context>
<context>
    <name>PaperCount</name>
    <message>
        <source>Ready: {ready} of {count}</source>
        <translation>Готово {ready} из {count}</translation>
    </message>
</context>
<context>
    <name>PaperPages</name>
    <message>
        <source>Page removed</source>
        <translation>Страница удалена</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Page {at} of {count}</source>
        <translation>Страница {at} из {count}</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Чей это документ?</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Положить сюда</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>Оригинал видел</translation>
    </message>
    <message>
        <source>Take back: seen</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Нет с собой</translation>
    </message>
    <message>
        <source>Take back: not here</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Лупа</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Delete page</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>if the paper says so</source>
        <translation>если указан</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Set up</source>
        <translation>Настроить</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканировать</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Лупа</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Чей это документ?</translation>
    </message>
    <message numerus="yes">
        <source>Arrows choose the card, Enter puts it there. Left: %n</source>
        <translation>
            <numerusform>Стрелки — выбор карточки, Enter — положить. Осталось: %n</numerusform>
            <numerusform>Стрелки — выбор карточки, Enter — положить. Осталось: %n</numerusform>
            <numerusform>Стрелки — выбор карточки, Enter — положить. Осталось: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) came</source>
        <translation>
            <numerusform>пришла %n страница</numerusform>
            <numerusform>пришли %n страницы</numerusform>
            <numerusform>пришло %n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Сканируем…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Ищем сканеры…</translation>
    </message>
    <message>
        <source>No scanner is connected</source>
        <translation>Сканер не подключён</translation>
    </message>
    <message>
        <source>Drop a file on a card</source>
        <translation>Перетащите файл на карточку</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Добавить файл</translation>
    </message>
</context>
<context>
    <name>PapersSeen</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
</context>
<context>
    <name>PapersSummary</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
</context>
<context>
    <name>Park</name>
    <message>
        <source>Everything entered is kept.</source>
        <translation>Всё введённое сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>Everything entered is kept. Give the papers back: the count of %n minutes stops with %1 left.</source>
        <translation>
            <numerusform>Всё введённое сохранено. Верните документы: отсчёт %n минуты остановится, осталось %1.</numerusform>
            <numerusform>Всё введённое сохранено. Верните документы: отсчёт %n минут остановится, осталось %1.</numerusform>
            <numerusform>Всё введённое сохранено. Верните документы: отсчёт %n минут остановится, осталось %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Postpone the case?</source>
        <translation>Отложить дело?</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Return to the case</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>The owner is on the way</source>
        <translation>Собственник в пути</translation>
    </message>
    <message>
        <source>The applicant went for a paper</source>
        <translation>Заявитель ушёл за документом</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Другая причина</translation>
    </message>
    <message>
        <source>This page is from case %1. Open it?</source>
        <translation>Эта страница из дела %1. Открыть его?</translation>
    </message>
    <message>
        <source>The case at hand is postponed and kept as it is.</source>
        <translation>Открытое дело откладывается, всё введённое сохраняется.</translation>
    </message>
    <message>
        <source>Postpone and open</source>
        <translation>Отложить и открыть</translation>
    </message>
</context>
<context>
    <name>ParkedRow</name>
    <message>
        <source>handed in %1</source>
        <translation>сданы: %1</translation>
    </message>
    <message>
        <source>waiting for the owner</source>
        <translation>ждём собственника</translation>
    </message>
    <message>
        <source>waiting for a paper</source>
        <translation>ждём документ</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>отложено</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Утерян</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Срок истёк</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
</context>
<context>
    <name>PcForm</name>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>An example is enough, such as A-012; empty: no tickets.</source>
        <translation>Достаточно примера, скажем A-012; пусто: талонов нет.</translation>
    </message>
    <message>
        <source>inside the data folder</source>
        <translation>внутри папки данных</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>http://name:port, from the next sign-in on.</source>
        <translation>http://имя:порт; со следующего входа.</translation>
    </message>
    <message>
        <source>Both count from the register's decision. In the night after, once the hub holds all of the case, its pages are destroyed for good; at the end of the second term all that it says of people. Number, days, how it ended and the trail of acts stay.</source>
        <translation>Оба срока считаются от решения регистра. В ночь после первого, если сервер хранит всё дело, его страницы уничтожаются безвозвратно; после второго — всё, что дело говорит о людях. Номер, даты, исход и журнал действий остаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>from IIN</source>
        <translation>из ИИН</translation>
    </message>
    <message>
        <source>from an earlier case</source>
        <translation>из прежнего дела</translation>
    </message>
    <message>
        <source>Perhaps:</source>
        <translation>Возможно:</translation>
    </message>
    <message>
        <source>from scan</source>
        <translation>из сканера</translation>
    </message>
</context>
<context>
    <name>PersonNotice</name>
    <message>
        <source>Add the parent</source>
        <translation>Добавить родителя</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Распечатать памятку заявителю</translation>
    </message>
    <message>
        <source>The others are registered here once he is taken out of the case.</source>
        <translation>Остальных зарегистрируем здесь, если убрать его из дела.</translation>
    </message>
    <message>
        <source>Add the parent who moves in with the child</source>
        <translation>Добавьте родителя, который переезжает вместе с ребёнком</translation>
    </message>
    <message>
        <source>A child's place of residence is that of the parents.</source>
        <translation>Место жительства ребёнка — место жительства его родителей.</translation>
    </message>
    <message>
        <source>The child follows the parent: it is noted in the case.</source>
        <translation>Ребёнок следует за родителем: это отмечено в деле.</translation>
    </message>
</context>
<context>
    <name>PersonScans</name>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Read: {iin}. Replace?</source>
        <translation>Считан {iin}. Заменить?</translation>
    </message>
    <message numerus="yes">
        <source>Read by the scanner: %n field(s) filled</source>
        <translation>
            <numerusform>Считано сканером: заполнено %n поле</numerusform>
            <numerusform>Считано сканером: заполнено %n поля</numerusform>
            <numerusform>Считано сканером: заполнено %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonTabs</name>
    <message>
        <source>Add a person</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>PetitionCard</name>
    <message>
        <source>There is a petition</source>
        <translation>Ходатайство есть</translation>
    </message>
    <message>
        <source>%1: the organisation's administration asks by a petition</source>
        <translation>%1: нужно ходатайство администрации организации</translation>
    </message>
    <message>
        <source>It stands in place of the owner's presence, document and consent.</source>
        <translation>Оно заменяет присутствие, документ и согласие собственника.</translation>
    </message>
    <message>
        <source>The petition itself is asked for among the documents.</source>
        <translation>Само ходатайство запрашивается на шаге «Документы».</translation>
    </message>
    <message numerus="yes">
        <source>Owners typed before are kept: %n.</source>
        <translation>
            <numerusform>Введённые ранее собственники сохранены: %n.</numerusform>
            <numerusform>Введённые ранее собственники сохранены: %n.</numerusform>
            <numerusform>Введённые ранее собственники сохранены: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither presence nor document nor consent of the owner is asked</source>
        <translation>Присутствие, документ и согласие собственника не требуются</translation>
    </message>
</context>
<context>
    <name>PoorDialog</name>
    <message>
        <source>Keep a page that is not clear?</source>
        <translation>Оставить нечёткую страницу?</translation>
    </message>
    <message>
        <source>The reason stays with the page and goes to the register.</source>
        <translation>Причина остаётся со страницей и уходит в регистр.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Scan it again</source>
        <translation>Сканировать заново</translation>
    </message>
    <message>
        <source>Why it will do</source>
        <translation>Почему её достаточно</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Или своими словами</translation>
    </message>
</context>
<context>
    <name>PortalBadge</name>
    <message numerus="yes">
        <source>%n from the portal</source>
        <translation>
            <numerusform>С портала: %n</numerusform>
            <numerusform>С портала: %n</numerusform>
            <numerusform>С портала: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Premises</name>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Detached house</source>
        <translation>Частный дом</translation>
    </message>
    <message>
        <source>Dacha building</source>
        <translation>Дачное строение</translation>
    </message>
    <message>
        <source>Dormitory</source>
        <translation>Общежитие</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Гостиница</translation>
    </message>
    <message>
        <source>Rest home</source>
        <translation>Дом отдыха</translation>
    </message>
    <message>
        <source>Sanatorium</source>
        <translation>Санаторий</translation>
    </message>
    <message>
        <source>Medical institution</source>
        <translation>Лечебное учреждение</translation>
    </message>
    <message>
        <source>Residential home</source>
        <translation>Дом-интернат</translation>
    </message>
    <message>
        <source>Home for the elderly</source>
        <translation>Дом престарелых</translation>
    </message>
    <message>
        <source>Other premises</source>
        <translation>Иное помещение</translation>
    </message>
</context>
<context>
    <name>PremisesCard</name>
    <message>
        <source>Kind of premises</source>
        <translation>Вид жилища</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Looking for the sheet…</source>
        <translation>Готовим лист…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Напечатать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>страница %1 из %2</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Вся страница</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The sheet cannot be shown</source>
        <translation>Лист показать не удалось</translation>
    </message>
</context>
<context>
    <name>PrintRow</name>
    <message>
        <source>Print again</source>
        <translation>Напечатать ещё раз</translation>
    </message>
    <message>
        <source>Another printer</source>
        <translation>Другой принтер</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>for %1 min</source>
        <translation>%1 мин</translation>
    </message>
</context>
<context>
    <name>PrinterList</name>
    <message>
        <source>checking…</source>
        <translation>проверяем…</translation>
    </message>
    <message>
        <source>No printer is connected.</source>
        <translation>Ни один принтер не подключён.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Пробная страница</translation>
    </message>
    <message>
        <source>Test page on %1</source>
        <translation>Пробная страница: %1</translation>
    </message>
</context>
<context>
    <name>PrintersPanel</name>
    <message>
        <source>Printers and papers</source>
        <translation>Принтеры и бумага</translation>
    </message>
    <message>
        <source>Printers of this desk</source>
        <translation>Принтеры этого окна</translation>
    </message>
    <message>
        <source>The system's own choice</source>
        <translation>Выбран системой</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Принтер системы</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Slip</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>Note for the applicant</source>
        <translation>Памятка заявителю</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Refusal receipt</source>
        <translation>Расписка об отказе</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Бланк согласия</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>Реестр за день</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Лист передачи смены</translation>
    </message>
    <message>
        <source>half of A4</source>
        <translation>половина A4</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>лента 80 мм</translation>
    </message>
    <message>
        <source>the system's printer</source>
        <translation>принтер системы</translation>
    </message>
    <message>
        <source>There is no printer</source>
        <translation>Принтера нет</translation>
    </message>
    <message>
        <source>The printer is gone</source>
        <translation>Принтер не найден</translation>
    </message>
    <message>
        <source>The printer is switched off</source>
        <translation>Принтер выключен</translation>
    </message>
    <message>
        <source>The printer is stopped</source>
        <translation>Принтер остановлен</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>В принтере нет бумаги</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>В принтере застряла бумага</translation>
    </message>
    <message>
        <source>The printer's cover is open</source>
        <translation>Открыта крышка принтера</translation>
    </message>
    <message>
        <source>The printer gives no answer</source>
        <translation>Принтер не отвечает</translation>
    </message>
    <message>
        <source>The printer took no print</source>
        <translation>Принтер не принял печать</translation>
    </message>
    <message>
        <source>Nobody knows whether it was printed</source>
        <translation>Неизвестно, напечатано ли</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Нет принтера</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найден</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Нет бумаги</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>Застряла бумага</translation>
    </message>
    <message>
        <source>Cover is open</source>
        <translation>Крышка открыта</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Не отвечает</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Look at the tray</source>
        <translation>Проверьте лоток</translation>
    </message>
    <message>
        <source>Connect a printer: it prints by itself. Or choose one: Shift F11.</source>
        <translation>Подключите принтер – напечатается само. Или выберите: Shift F11.</translation>
    </message>
    <message>
        <source>Connect it: it prints by itself. Or print on another one.</source>
        <translation>Подключите – напечатается само. Или напечатайте на другом.</translation>
    </message>
    <message>
        <source>Look at the printer, then print again or on another one.</source>
        <translation>Проверьте принтер и напечатайте снова или на другом.</translation>
    </message>
    <message>
        <source>Work broke off just then. Look at the tray and choose.</source>
        <translation>Работа прервалась в этот момент. Проверьте лоток и выберите.</translation>
    </message>
    <message>
        <source>Switch it on: it prints by itself.</source>
        <translation>Включите – напечатается само.</translation>
    </message>
    <message>
        <source>Let it go on in the system's settings: it prints by itself.</source>
        <translation>Запустите его в настройках системы – напечатается само.</translation>
    </message>
    <message>
        <source>Put paper in: it prints by itself.</source>
        <translation>Вложите бумагу – напечатается само.</translation>
    </message>
    <message>
        <source>Take the paper out: it prints by itself.</source>
        <translation>Достаньте бумагу – напечатается само.</translation>
    </message>
    <message>
        <source>Close the cover: it prints by itself.</source>
        <translation>Закройте крышку – напечатается само.</translation>
    </message>
    <message>
        <source>Look at cable and power: it prints by itself.</source>
        <translation>Проверьте кабель и питание – напечатается само.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>На принтере</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Not print %1 any more?</source>
        <translation>Больше не печатать: %1?</translation>
    </message>
    <message>
        <source>It is taken out of the queue. It can be printed again later.</source>
        <translation>Уйдёт из очереди. Позже можно напечатать снова.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить печать</translation>
    </message>
    <message>
        <source>Leave it waiting</source>
        <translation>Пусть ждёт</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>%1: sent to the printer</source>
        <translation>%1: отправлено на принтер</translation>
    </message>
    <message>
        <source>%1 is printed</source>
        <translation>%1: напечатано</translation>
    </message>
</context>
<context>
    <name>PrintsSection</name>
    <message>
        <source>Everything asked for is printed.</source>
        <translation>Всё отправленное напечатано.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>De-registered there</source>
        <translation>Снят с учёта</translation>
    </message>
    <message>
        <source>No citizenship of it</source>
        <translation>Нет гражданства</translation>
    </message>
    <message>
        <source>Not obtained yet</source>
        <translation>Пока нет</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Proof of de-registration in the former country</source>
        <translation>Документ о снятии с учёта в прежней стране</translation>
    </message>
    <message>
        <source>or certificate of no citizenship: is there one?</source>
        <translation>или справка об отсутствии гражданства</translation>
    </message>
    <message>
        <source>Which one is shown?</source>
        <translation>Что предъявлено?</translation>
    </message>
    <message>
        <source>There is</source>
        <translation>Есть</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>De-registration</source>
        <translation>Снятие с учёта</translation>
    </message>
    <message>
        <source>No citizenship</source>
        <translation>Нет гражданства</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Принтеры</translation>
    </message>
    <message numerus="yes">
        <source>The register returned %n case(s)</source>
        <translation>
            <numerusform>Регистр вернул %n дело</numerusform>
            <numerusform>Регистр вернул %n дела</numerusform>
            <numerusform>Регистр вернул %n дел</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them right in the journal; they are sent again.</source>
        <translation>Исправьте их в журнале: они уйдут снова.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>The owner is not here</source>
        <translation>Собственника нет</translation>
    </message>
    <message>
        <source>The owner refused</source>
        <translation>Собственник отказал</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizen of the RK</source>
        <translation>Гражданин РК</translation>
    </message>
    <message>
        <source>From abroad</source>
        <translation>Из-за рубежа</translation>
    </message>
    <message>
        <source>Foreigner</source>
        <translation>Иностранец</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>Без гражданства</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>Беженец</translation>
    </message>
    <message>
        <source>permanent</source>
        <translation>постоянная</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>временная</translation>
    </message>
    <message>
        <source>Own dwelling</source>
        <translation>Своё жильё</translation>
    </message>
    <message numerus="yes">
        <source>%n owners agreed</source>
        <translation>
            <numerusform>Согласен %n собственник</numerusform>
            <numerusform>Согласны %n собственника</numerusform>
            <numerusform>Согласны %n собственников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Ready to save</source>
        <translation>Готово к сохранению</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Готово к отправке</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Required fields are complete</source>
        <translation>Обязательные поля заполнены</translation>
    </message>
    <message>
        <source>Owners were present</source>
        <translation>Собственники присутствовали</translation>
    </message>
    <message>
        <source>IIN and address are checked</source>
        <translation>ИИН и адрес проверены</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Ещё не готово</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Why it is asked for</source>
        <translation>Зачем требуется</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Где это сказано</translation>
    </message>
    <message>
        <source>Compared with the act</source>
        <translation>Сверено с актом</translation>
    </message>
    <message>
        <source>Not compared with the act</source>
        <translation>С актом не сверено</translation>
    </message>
    <message>
        <source>Ask a senior before you rely on it.</source>
        <translation>Прежде чем опираться на это, спросите старшего.</translation>
    </message>
    <message>
        <source>What becomes of its picture</source>
        <translation>Что будет с изображением</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>case {label}, {at}</source>
        <translation>дело {label}, {at}</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>A new password for %1?</source>
        <translation>Задать новый пароль для %1?</translation>
    </message>
    <message>
        <source>Take the sheet with the recovery key out of the safe.</source>
        <translation>Возьмите из сейфа лист с ключом восстановления.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>Back to the sign-in</source>
        <translation>Вернуться ко входу</translation>
    </message>
    <message>
        <source>Recovery key, nine groups</source>
        <translation>Ключ восстановления, девять групп</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>Сохраните ключ восстановления</translation>
    </message>
    <message>
        <source>It opens the database when every password is forgotten. It is shown only now.</source>
        <translation>Он откроет базу, если забыты все пароли. Показываем его только сейчас.</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>Напечатать ключ</translation>
    </message>
    <message>
        <source>Without it a forgotten password cannot be replaced</source>
        <translation>Без ключа забытый пароль не заменить</translation>
    </message>
    <message>
        <source>Put the sheet into the safe of the centre. Do not photograph it.</source>
        <translation>Положите лист в сейф центра. Не фотографируйте его.</translation>
    </message>
    <message>
        <source>Type group 9 to show that you have it</source>
        <translation>Введите группу 9 — это подтвердит, что ключ у вас</translation>
    </message>
    <message>
        <source>This is not group 9. Look at the sheet and type it again.</source>
        <translation>Это не группа 9. Посмотрите на лист и введите ещё раз.</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>Permanent registration</source>
        <translation>Постоянная регистрация</translation>
    </message>
    <message>
        <source>Temporary registration</source>
        <translation>Временная регистрация</translation>
    </message>
</context>
<context>
    <name>RemindersPanel</name>
    <message>
        <source>Temporary registration ends soon</source>
        <translation>Скоро закончится временная регистрация</translation>
    </message>
    <message>
        <source>A paper from abroad is waited for</source>
        <translation>Ожидается документ из-за рубежа</translation>
    </message>
    <message>
        <source>There are more of them: they come up as these are marked.</source>
        <translation>Их больше: остальные появятся, когда отметите эти.</translation>
    </message>
    <message>
        <source>Postponed cases</source>
        <translation>Отложенные дела</translation>
    </message>
    <message>
        <source>Nothing is waited for.</source>
        <translation>Забывать нечего: ничего не ожидается.</translation>
    </message>
    <message>
        <source>Not to be forgotten</source>
        <translation>Не забыть</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Сообщили</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Не дозвонились</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Work was interrupted. Go on with case %1?</source>
        <translation>Работа прервалась. Продолжить дело %1?</translation>
    </message>
    <message>
        <source>Work was interrupted. Go on correcting case %1?</source>
        <translation>Работа прервалась. Продолжить исправление дела %1?</translation>
    </message>
    <message>
        <source>Case %1 is restored: nothing is lost.</source>
        <translation>Дело %1 восстановлено — ничего не потеряно.</translation>
    </message>
    <message>
        <source>Last kept: “%1”, %2.</source>
        <translation>Последнее сохранение: «%1», %2.</translation>
    </message>
    <message>
        <source>Go on with the case</source>
        <translation>Продолжить дело</translation>
    </message>
    <message>
        <source>Leave it in the journal</source>
        <translation>Оставить в журнале</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>The page is kept with the case.</source>
        <translation>Страница хранится с делом.</translation>
    </message>
    <message>
        <source>The page is only read: it is destroyed at acceptance.</source>
        <translation>Страница только для чтения: при приёме дела уничтожается.</translation>
    </message>
    <message>
        <source>No copy of this document is taken.</source>
        <translation>Копия этого документа не снимается.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check the correction</source>
        <translation>Проверьте исправление</translation>
    </message>
    <message>
        <source>Check it and save</source>
        <translation>Проверьте и сохраните</translation>
    </message>
    <message>
        <source>Category and kind of registration</source>
        <translation>Категория и вид регистрации</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Owner's consent</source>
        <translation>Согласие собственника</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>permanent was asked for, changed to temporary by the owner's consent</source>
        <translation>просили постоянную, изменена на временную по согласию собственника</translation>
    </message>
    <message>
        <source>parent, guardian or trustee</source>
        <translation>родитель, опекун или попечитель</translation>
    </message>
    <message>
        <source>attorney by a notarised power</source>
        <translation>по нотариальной доверенности</translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation>ИИН {iin}</translation>
    </message>
    <message>
        <source>Hands in</source>
        <translation>Сдаёт документы</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Ф. И. О.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>RKA {code}</source>
        <translation>РКА {code}</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Новый адрес</translation>
    </message>
    <message>
        <source>Former one</source>
        <translation>Прежний</translation>
    </message>
    <message>
        <source>Unverified rule: {says}</source>
        <translation>Непроверенное правило: {says}</translation>
    </message>
    <message>
        <source>Petition of the organisation's administration</source>
        <translation>Ходатайство администрации организации</translation>
    </message>
    <message>
        <source>in place of the owner's presence and consent</source>
        <translation>вместо присутствия и согласия собственника</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Ходатайство</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Собственники</translation>
    </message>
    <message>
        <source>Tenant of state housing</source>
        <translation>Наниматель</translation>
    </message>
    <message>
        <source>registers in the own dwelling, no consent needed</source>
        <translation>регистрируется в собственном жилище, согласие не требуется</translation>
    </message>
    <message>
        <source>present in person, agrees to permanent registration</source>
        <translation>присутствует лично, согласие на постоянную</translation>
    </message>
    <message>
        <source>present in person, agrees to temporary registration</source>
        <translation>присутствует лично, согласие на временную</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>legal representative {who} agrees to permanent registration</source>
        <translation>законный представитель {who}: согласие на постоянную регистрацию</translation>
    </message>
    <message>
        <source>legal representative {who} agrees to temporary registration</source>
        <translation>законный представитель {who}: согласие на временную регистрацию</translation>
    </message>
    <message>
        <source>legal representative {who} refused</source>
        <translation>законный представитель {who}: отказ</translation>
    </message>
    <message>
        <source>Only the state register can answer: {says}</source>
        <translation>Ответить может только государственный регистр: {says}</translation>
    </message>
    <message numerus="yes">
        <source>Handed in {times} · %n minutes · free of charge</source>
        <translation>
            <numerusform>Сдано: {times} · срок %n минута · бесплатно</numerusform>
            <numerusform>Сдано: {times} · срок %n минуты · бесплатно</numerusform>
            <numerusform>Сдано: {times} · срок %n минут · бесплатно</numerusform>
        </translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>согласия пока нет</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Why it is asked for</source>
        <translation>Зачем требуется</translation>
    </message>
    <message>
        <source>By the act</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Acceptance is refused by</source>
        <translation>Основание отказа в приёме</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Последствие</translation>
    </message>
    <message>
        <source>Compared with the act</source>
        <translation>Сверено с актом</translation>
    </message>
    <message>
        <source>Asked for only if there is one</source>
        <translation>Требуется, только если есть</translation>
    </message>
    <message>
        <source>Age, at least</source>
        <translation>Возраст, не меньше</translation>
    </message>
    <message>
        <source>Age of the owner, at least</source>
        <translation>Возраст собственника, не меньше</translation>
    </message>
    <message>
        <source>At the age of</source>
        <translation>В возрасте</translation>
    </message>
    <message>
        <source>At the owner's age of</source>
        <translation>При возрасте собственника</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Календарных дней</translation>
    </message>
    <message>
        <source>Stay in months, more than</source>
        <translation>Срок проживания, больше месяцев</translation>
    </message>
    <message>
        <source>Stay in months, at most</source>
        <translation>Срок проживания, не больше месяцев</translation>
    </message>
    <message>
        <source>To provide the service, min</source>
        <translation>Оказание услуги, мин</translation>
    </message>
    <message>
        <source>Waiting in the queue, min</source>
        <translation>Ожидание в очереди, мин</translation>
    </message>
    <message>
        <source>At the counter, min</source>
        <translation>Приём у окна, мин</translation>
    </message>
    <message>
        <source>At the portal, min</source>
        <translation>На портале, мин</translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation>Плата, тенге</translation>
    </message>
    <message>
        <source>does not let accept</source>
        <translation>не даёт принять</translation>
    </message>
    <message>
        <source>only warns</source>
        <translation>только предупреждает</translation>
    </message>
    <message>
        <source>is asked of the register later</source>
        <translation>запрашивается позже в регистре</translation>
    </message>
    <message>
        <source>is passed on</source>
        <translation>сообщается</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлено</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвана</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>Начнётся %1</translation>
    </message>
    <message>
        <source>In force here</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Waits for a senior</source>
        <translation>Ждёт старшего</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Не применяется</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Закончилась</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>proposed from %1</source>
        <translation>предлагается с %1</translation>
    </message>
    <message>
        <source>not compared with the act: it only warns where unsure</source>
        <translation>с актом не сверена</translation>
    </message>
    <message>
        <source>the hub took it back: go back to another edition</source>
        <translation>сервер отозвал её: вернитесь к другой редакции</translation>
    </message>
    <message>
        <source>in use: %1</source>
        <translation>используется: %1</translation>
    </message>
    <message>
        <source>%1 is used from the next sign-in on</source>
        <translation>%1 — со следующего входа</translation>
    </message>
    <message>
        <source>The file that came is at fault: %1. Tell the administrator.</source>
        <translation>В пришедшем файле ошибка: %1. Сообщите администратору.</translation>
    </message>
    <message>
        <source>Times and fee</source>
        <translation>Сроки и плата</translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation>Проверьте правила</translation>
    </message>
    <message>
        <source>New rules from %1</source>
        <translation>С %1 новые правила</translation>
    </message>
    <message>
        <source>New rules wait</source>
        <translation>Ждут новые правила</translation>
    </message>
    <message>
        <source>It is checked otherwise.</source>
        <translation>Проверяется иначе.</translation>
    </message>
    <message>
        <source>The hand-in ends otherwise.</source>
        <translation>Заканчивается иначе.</translation>
    </message>
    <message>
        <source>It holds in other cases than before.</source>
        <translation>Действует в других случаях, чем раньше.</translation>
    </message>
    <message>
        <source>It is shown in another place.</source>
        <translation>Показывается в другом месте.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Needed too: %1</source>
        <translation>Понадобится ещё: %1</translation>
    </message>
    <message>
        <source>No longer enough: %1</source>
        <translation>Уже недостаточно: %1</translation>
    </message>
    <message>
        <source>No longer needed: %1</source>
        <translation>Больше не нужно: %1</translation>
    </message>
    <message>
        <source>Will be said: %1</source>
        <translation>Новое замечание: %1</translation>
    </message>
    <message>
        <source>No longer said: %1</source>
        <translation>Замечания больше не будет: %1</translation>
    </message>
    <message>
        <source>It ends: %1 → %2</source>
        <translation>Итог: %1 → %2</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>ещё не решено</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принимается</translation>
    </message>
    <message>
        <source>accepted until a document is there</source>
        <translation>принимается до получения документа</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Not used</source>
        <translation>Не применяется</translation>
    </message>
    <message>
        <source>List of places</source>
        <translation>Классификатор мест</translation>
    </message>
    <message>
        <source>Rules by which this window works</source>
        <translation>Правила, по которым работает окно</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Что меняет</translation>
    </message>
</context>
<context>
    <name>RulesWatch</name>
    <message>
        <source>The rules are set.</source>
        <translation>Правила установлены.</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>glass</source>
        <translation>стекло</translation>
    </message>
    <message>
        <source>feeder</source>
        <translation>автоподатчик</translation>
    </message>
    <message>
        <source>feeder, both sides</source>
        <translation>автоподатчик, две стороны</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>цвет</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>Scan the identity card: the fields fill themselves</source>
        <translation>Сканируйте удостоверение — поля заполнятся сами</translation>
    </message>
    <message>
        <source>Barcode and MRZ are read in any field; from the glass: Ctrl F5</source>
        <translation>Штрихкод и MRZ читаются из любого поля; со стекла: Ctrl F5</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Сканер готов</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Ищем сканеры…</translation>
    </message>
</context>
<context>
    <name>ScanTry</name>
    <message>
        <source>Try it</source>
        <translation>Попробовать</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Looking for scanners…</source>
        <translation>Ищем сканеры…</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Scanner of the network</source>
        <translation>Сетевой сканер</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Следить за папкой…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Сканеры</translation>
    </message>
    <message>
        <source>Scanners of this desk</source>
        <translation>Сканеры этого окна</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Папка, за которой следить</translation>
    </message>
</context>
<context>
    <name>ScannerRow</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Connected to this computer</source>
        <translation>Подключён к этому компьютеру</translation>
    </message>
    <message>
        <source>its certificate is remembered</source>
        <translation>его сертификат запомнен</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>Where the paper lies</source>
        <translation>Где лежит бумага</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Points per inch</source>
        <translation>Точек на дюйм</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>This desk is not connected to a hub yet. Cases are kept here and leave once it is.</source>
        <translation>Окно ещё не подключено к серверу. Дела хранятся здесь и уйдут, когда оно будет подключено.</translation>
    </message>
    <message>
        <source>No line since %1. Cases are kept here and go by themselves.</source>
        <translation>Нет связи с %1. Дела хранятся здесь и уйдут сами.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Всё отправлено.</translation>
    </message>
    <message>
        <source>The hub answered last: %1.</source>
        <translation>Сервер отвечал последний раз: %1.</translation>
    </message>
    <message>
        <source>The hub has not answered yet.</source>
        <translation>Сервер ещё не отвечал.</translation>
    </message>
    <message>
        <source>Correction.</source>
        <translation>Исправление.</translation>
    </message>
    <message>
        <source>Cancellation.</source>
        <translation>Отмена.</translation>
    </message>
    <message>
        <source>Application taken from the portal.</source>
        <translation>Заявление с портала взято в работу.</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>Отложено в сторону. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) left to be sent.</source>
        <translation>
            <numerusform>Осталось отправить %n страницу.</numerusform>
            <numerusform>Осталось отправить %n страницы.</numerusform>
            <numerusform>Осталось отправить %n страниц.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Ждёт отправки.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeniorDialog</name>
    <message>
        <source>Begin with it</source>
        <translation>Ввести</translation>
    </message>
    <message>
        <source>Do not begin</source>
        <translation>Не вводить</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Work by edition %1?</source>
        <translation>Работать по редакции %1?</translation>
    </message>
    <message>
        <source>What is handed in from the first day on is judged by it; what was handed in before keeps its edition.</source>
        <translation>Сданное с первого дня рассматривается по ней; сданное раньше остаётся при своей редакции.</translation>
    </message>
    <message>
        <source>Not begin with edition %1?</source>
        <translation>Не вводить редакцию %1?</translation>
    </message>
    <message>
        <source>The rules in force go on.</source>
        <translation>Нынешние правила продолжают действовать.</translation>
    </message>
    <message>
        <source>Write the day as 01.12.2026.</source>
        <translation>Напишите день в виде 01.12.2026.</translation>
    </message>
</context>
<context>
    <name>ServiceClock</name>
    <message numerus="yes">
        <source>left · of %n minutes</source>
        <translation>
            <numerusform>осталось · из %n мин</numerusform>
            <numerusform>осталось · из %n мин</numerusform>
            <numerusform>осталось · из %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>over time</source>
        <translation>сверх срока</translation>
    </message>
</context>
<context>
    <name>SetUpScreen</name>
    <message>
        <source>Setting the desk up, %1 of 3</source>
        <translation>Настройка окна, шаг %1 из 3</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Set the desk up</source>
        <translation>Настроить окно</translation>
    </message>
    <message>
        <source>To the sign-in</source>
        <translation>Перейти ко входу</translation>
    </message>
    <message>
        <source>Making keys and database…</source>
        <translation>Создаём ключи и базу…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Печатаем…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Papers and printers</source>
        <translation>Бумага и принтеры</translation>
    </message>
    <message>
        <source>Receipt printers</source>
        <translation>Чековые принтеры</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Scanners added here</source>
        <translation>Добавленные здесь сканеры</translation>
    </message>
    <message>
        <source>Who signed in last</source>
        <translation>Кто входил последним</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Папка резервных копий</translation>
    </message>
    <message>
        <source>Second medium for what is unsent</source>
        <translation>Второй носитель для неотправленного</translation>
    </message>
    <message>
        <source>Proxy on the way to the hub</source>
        <translation>Прокси на пути к серверу</translation>
    </message>
    <message>
        <source>Ticket of the queue</source>
        <translation>Талон электронной очереди</translation>
    </message>
    <message>
        <source>Minutes until it locks by itself</source>
        <translation>Минут до самостоятельной блокировки</translation>
    </message>
    <message>
        <source>Scanned pages are kept</source>
        <translation>Срок хранения скан-страниц</translation>
    </message>
    <message>
        <source>What a case says of people is kept</source>
        <translation>Срок хранения данных дела о людях</translation>
    </message>
    <message>
        <source>Look and language of a clerk</source>
        <translation>Оформление и язык сотрудника</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Центр</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Changed: %1</source>
        <translation>Изменено: %1</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <translation>Как прежде: %1</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Printers and papers</source>
        <translation>Принтеры и бумага</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>%1: where to</source>
        <translation>%1: куда</translation>
    </message>
    <message>
        <source>%1: paper</source>
        <translation>%1: бумага</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>The screen is locked</source>
        <translation>Экран заблокирован</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Вход в систему</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>Окно %1</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>Код сотрудника</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Sign out: another clerk works here</source>
        <translation>Выйти: здесь работает другой сотрудник</translation>
    </message>
    <message>
        <source>Password forgotten: take the recovery key</source>
        <translation>Пароль забыт: войти по ключу восстановления</translation>
    </message>
    <message>
        <source>The open case is kept</source>
        <translation>Открытое дело сохранено</translation>
    </message>
    <message>
        <source>Enter your password to go on where you stopped. Another clerk types a code of his own: the case stays yours.</source>
        <translation>Введите пароль, чтобы продолжить с того же места. Другой сотрудник вводит свой код: дело останется за вами.</translation>
    </message>
    <message>
        <source>Code %1, password %2. Nothing here reaches a register.</source>
        <translation>Код %1, пароль %2. Данные отсюда не попадают ни в один регистр.</translation>
    </message>
    <message>
        <source>This is the practice desk</source>
        <translation>Это учебное окно</translation>
    </message>
    <message>
        <source>You can sign in without a connection</source>
        <translation>Можно войти офлайн</translation>
    </message>
    <message>
        <source>Cases are kept encrypted on this computer and are sent by themselves when the connection is back.</source>
        <translation>Дела хранятся на этом компьютере в зашифрованном виде и уйдут сами, когда появится связь.</translation>
    </message>
    <message>
        <source>Try again in %1 s</source>
        <translation>Повторить через %1 с</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открываем…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Enter the desk</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Registration
at the place of residence</source>
        <translation>Регистрация
по месту жительства</translation>
    </message>
    <message>
        <source>30 minutes from the moment the papers are handed in.
Work goes on without a connection.</source>
        <translation>30 минут с момента приёма документов.
Работа не останавливается и без связи.</translation>
    </message>
    <message>
        <source>State corporation “Government for citizens”</source>
        <translation>Государственная корпорация «Правительство для граждан»</translation>
    </message>
</context>
<context>
    <name>SignOut</name>
    <message>
        <source>Sign out? Case %1 is not finished.</source>
        <translation>Выйти? Дело %1 не завершено.</translation>
    </message>
    <message>
        <source>The case stays in the journal with everything entered.</source>
        <translation>Дело останется в журнале со всем введённым.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>%n tries to sign in failed before</source>
        <translation>
            <numerusform>До этого была %n неудачная попытка входа</numerusform>
            <numerusform>До этого были %n неудачные попытки входа</numerusform>
            <numerusform>До этого было %n неудачных попыток входа</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message numerus="yes">
        <source>%n copy, as last time</source>
        <translation>
            <numerusform>%n экземпляр, как раньше</numerusform>
            <numerusform>%n экземпляра, как раньше</numerusform>
            <numerusform>%n экземпляров, как раньше</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Category of the person</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Passport of the RK</source>
        <translation>Паспорт РК</translation>
    </message>
    <message>
        <source>Proof from the country left</source>
        <translation>Документ из прежней страны</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>The citizen typed this at the portal: compare it with the papers</source>
        <translation>Это гражданин заполнил на портале: сверьте с документами</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Category and kind</source>
        <translation>Категория и вид</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>The owner's consent</source>
        <translation>Согласие собственника</translation>
    </message>
    <message>
        <source>The papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Проверка и сохранение</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>переход к шагу</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Всё сохранено</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>on this computer, %1</source>
        <translation>на этом компьютере, %1</translation>
    </message>
</context>
<context>
    <name>SuggestedNames</name>
    <message>
        <source>check it</source>
        <translation>проверьте</translation>
    </message>
    <message>
        <source>Or:</source>
        <translation>Или:</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Online · everything is sent</source>
        <translation>На связи · всё отправлено</translation>
    </message>
    <message numerus="yes">
        <source>Sending · %n</source>
        <translation>
            <numerusform>Отправка · %n</numerusform>
            <numerusform>Отправка · %n</numerusform>
            <numerusform>Отправка · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) returned</source>
        <translation>
            <numerusform>%n дело возвращено</numerusform>
            <numerusform>%n дела возвращены</numerusform>
            <numerusform>%n дел возвращено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not sent</source>
        <translation>
            <numerusform>%n дело не отправлено</numerusform>
            <numerusform>%n дела не отправлены</numerusform>
            <numerusform>%n дел не отправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n in the queue</source>
        <translation>
            <numerusform>Офлайн · в очереди %n</numerusform>
            <numerusform>Офлайн · в очереди %n</numerusform>
            <numerusform>Офлайн · в очереди %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Нет связи</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Take case %1 over?</source>
        <translation>Принять дело %1?</translation>
    </message>
    <message>
        <source>A colleague (%1) is at work at it. The trail keeps who took it over.</source>
        <translation>Его ведёт другой сотрудник (%1). Кто принял дело, останется в журнале действий.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Принять дело</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не принимать</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>In place of the owner</source>
        <translation>Вместо собственника</translation>
    </message>
    <message>
        <source>State housing: the tenant consents</source>
        <translation>Государственное жильё: согласие даёт наниматель</translation>
    </message>
    <message>
        <source>Petition of the organisation's administration</source>
        <translation>Ходатайство администрации организации</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Row {row} of {day} was changed.</source>
        <translation>Строка {row} от {day} изменена.</translation>
    </message>
    <message>
        <source>Row {row} is missing, about {day}.</source>
        <translation>Строки {row} нет, примерно {day}.</translation>
    </message>
    <message>
        <source>A row was put in before row {row} of {day}.</source>
        <translation>Перед строкой {row} от {day} вставлена чужая строка.</translation>
    </message>
    <message>
        <source>Row {row} of {day} stands in another's place.</source>
        <translation>Строка {row} от {day} стоит не на своём месте.</translation>
    </message>
    <message>
        <source>The rows up to {row} of {day} were written anew: what was noted differs.</source>
        <translation>Строки до {row} от {day} переписаны заново: отмеченное значение другое.</translation>
    </message>
    <message>
        <source>The end is cut off: the rows from {row} on are missing, after {day}.</source>
        <translation>Конец отрезан: нет строк начиная с {row}, после {day}.</translation>
    </message>
    <message>
        <source>Rows are missing: nothing tells of the acceptance of {case} on {day}.</source>
        <translation>Строк не хватает: нет записи о приёме дела {case} от {day}.</translation>
    </message>
    <message>
        <source>Case {case} of {day} is not kept as it was accepted and signed.</source>
        <translation>Дело {case} от {day} хранится не таким, каким было принято и подписано.</translation>
    </message>
    <message>
        <source>It shows by the backup {backup}.</source>
        <translation>Это видно по резервной копии {backup}.</translation>
    </message>
    <message>
        <source>It shows by the day's closing {closing}.</source>
        <translation>Это видно по закрытию дня {closing}.</translation>
    </message>
    <message numerus="yes">
        <source>The trail holds: %n rows.</source>
        <translation>
            <numerusform>Журнал действий цел: %n строка.</numerusform>
            <numerusform>Журнал действий цел: %n строки.</numerusform>
            <numerusform>Журнал действий цел: %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its head: {head}.</source>
        <translation>Последняя строка: {head}.</translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n closings of a day.</source>
        <translation>
            <numerusform>Сходится с %n закрытием дня.</numerusform>
            <numerusform>Сходится с %n закрытиями дня.</numerusform>
            <numerusform>Сходится с %n закрытиями дня.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n backups.</source>
        <translation>
            <numerusform>Сходится с %n резервной копией.</numerusform>
            <numerusform>Сходится с %n резервными копиями.</numerusform>
            <numerusform>Сходится с %n резервными копиями.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup to compare it with: an end that was cut off would not show.</source>
        <translation>Сравнить не с чем: резервных копий нет, отрезанный конец не был бы виден.</translation>
    </message>
</context>
<context>
    <name>TrailPanel</name>
    <message>
        <source>Day, clerk, number of a slip, or an act</source>
        <translation>День, сотрудник, номер талона или действие</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>No act answers this.</source>
        <translation>Таких действий не найдено.</translation>
    </message>
    <message>
        <source>Trail of acts</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Нарушен</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Цел</translation>
    </message>
    <message numerus="yes">
        <source>%n rows hang together.</source>
        <translation>
            <numerusform>%n строка, цепь не нарушена.</numerusform>
            <numerusform>%n строки, цепь не нарушена.</numerusform>
            <numerusform>%n строк, цепь не нарушена.</numerusform>
        </translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Проверяется</translation>
    </message>
    <message>
        <source>Export the trail</source>
        <translation>Экспорт журнала действий</translation>
    </message>
    <message>
        <source>Stop: %1 %</source>
        <translation>Остановить: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are written to %1</source>
        <translation>
            <numerusform>%n строка записана в %1</numerusform>
            <numerusform>%n строки записаны в %1</numerusform>
            <numerusform>%n строк записано в %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinsLine</name>
    <message>
        <source>There is a case with this IIN: {case}, {state}</source>
        <translation>По этому ИИН есть дело {case}, {state}</translation>
    </message>
    <message>
        <source>Same name and birth date: {case}, {state}</source>
        <translation>То же имя и дата рождения: {case}, {state}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>The same IIN</source>
        <translation>Тот же ИИН</translation>
    </message>
    <message>
        <source>The same name and date of birth</source>
        <translation>Те же имя и дата рождения</translation>
    </message>
    <message>
        <source>Perhaps a duplicate</source>
        <translation>Возможно, дело повторное</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>UnfinishedStrip</name>
    <message>
        <source>over time</source>
        <translation>сверх срока</translation>
    </message>
    <message>
        <source>left</source>
        <translation>осталось</translation>
    </message>
    <message>
        <source>Unfinished case</source>
        <translation>Незавершённое дело</translation>
    </message>
    <message>
        <source>Unfinished correction</source>
        <translation>Незавершённое исправление</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>%n more: Ctrl 2</source>
        <translation>
            <numerusform>ещё %n дело: Ctrl 2</numerusform>
            <numerusform>ещё %n дела: Ctrl 2</numerusform>
            <numerusform>ещё %n дел: Ctrl 2</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ещё не отправлено</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>прервано</translation>
    </message>
    <message>
        <source>waiting for the owner</source>
        <translation>ждём собственника</translation>
    </message>
    <message>
        <source>waiting for a paper</source>
        <translation>ждём документ</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>отложено</translation>
    </message>
</context>
<context>
    <name>UntilCard</name>
    <message>
        <source>Temporary until</source>
        <translation>Срок временной регистрации</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>необязательно</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>ДД.ММ.ГГГГ</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Genuine</source>
        <translation>Подлинный</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Изменён</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверен</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочитан</translation>
    </message>
    <message>
        <source>The slip is genuine: window {desk} of centre {centre} signed it.</source>
        <translation>Талон подлинный: его подписало окно {desk} центра {centre}.</translation>
    </message>
    <message>
        <source>The slip is genuine, but its case was cancelled: it counts no more.</source>
        <translation>Талон подлинный, но дело по нему отменено: он больше не действует.</translation>
    </message>
    <message>
        <source>The slip is altered: its desk did not sign what its code says.</source>
        <translation>Талон изменён: того, что сказано в его коде, окно не подписывало.</translation>
    </message>
    <message>
        <source>Not checked: no key of window {desk}, centre {centre}, is known here. Ask the administrator for it.</source>
        <translation>Не проверен: ключ окна {desk} центра {centre} здесь неизвестен. Запросите его у администратора.</translation>
    </message>
    <message>
        <source>Not read: this is not the whole code of a slip. Scan it again.</source>
        <translation>Не прочитан: это не полный код талона. Отсканируйте его ещё раз.</translation>
    </message>
    <message>
        <source>A genuine slip of a practice desk: it confirms nothing.</source>
        <translation>Подлинный талон учебного окна: он ничего не подтверждает.</translation>
    </message>
    <message>
        <source>Permanent registration</source>
        <translation>Постоянная регистрация</translation>
    </message>
    <message>
        <source>Temporary registration</source>
        <translation>Временная регистрация</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Номер талона</translation>
    </message>
    <message>
        <source>Papers accepted</source>
        <translation>Документы приняты</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>Вид регистрации</translation>
    </message>
    <message>
        <source>All these desks were known already.</source>
        <translation>Все эти окна уже известны.</translation>
    </message>
    <message>
        <source>Known from now on: centre {centre}, window {desk} (epoch {epoch}).</source>
        <translation>Теперь известно: центр {centre}, окно {desk} (эпоха {epoch}).</translation>
    </message>
</context>
<context>
    <name>VerifyPanel</name>
    <message>
        <source>Code of the slip</source>
        <translation>Код талона</translation>
    </message>
    <message>
        <source>Scan the slip, or paste the text of its code</source>
        <translation>Отсканируйте талон или вставьте текст кода</translation>
    </message>
    <message>
        <source>It is checked here, without a network.</source>
        <translation>Проверка идёт здесь, без сети.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Check a slip</source>
        <translation>Проверка талона</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>Practice desk</source>
        <translation>Учебное окно</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Stops</source>
        <translation>Останавливает</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>Предупреждает</translation>
    </message>
    <message>
        <source>The register looks</source>
        <translation>Проверит регистр</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Следует из этого</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Edition %1 judges this case, by the day of its hand-in.</source>
        <translation>Это дело рассматривается по редакции %1 — по дню подачи документов.</translation>
    </message>
    <message>
        <source>The law asks nothing at this step of what is typed so far.</source>
        <translation>Пока на этом шаге закон ничего не требует.</translation>
    </message>
    <message>
        <source>Why this question</source>
        <translation>Почему этот вопрос</translation>
    </message>
    <message>
        <source>Not compared with the act. Ask a senior before you rely on it.</source>
        <translation>С актом не сверено. Прежде чем полагаться, спросите старшего.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Send the correction</source>
        <translation>Отправить исправление</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Сохранить и напечатать</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>This step is not finished yet</source>
        <translation>Этот шаг ещё не закончен</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) missing</source>
        <translation>
            <numerusform>%n документа нет</numerusform>
            <numerusform>%n документов нет</numerusform>
            <numerusform>%n документов нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not clear</source>
        <translation>
            <numerusform>%n нечёткий</numerusform>
            <numerusform>%n нечётких</numerusform>
            <numerusform>%n нечётких</numerusform>
        </translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>заявитель</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>owner's consent</source>
        <translation>согласие собственника</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>документы</translation>
    </message>
    <message>
        <source>check and save</source>
        <translation>проверка и сохранение</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Далее: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>%1 asks to put this right</source>
        <translation>%1 просит исправить</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The program made a mistake. What was typed is safe. Tell the administrator.</source>
        <translation>Сбой в программе. Введённое сохранено. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The disk is full. Free some room; keep this window open until it says saved.</source>
        <translation>Диск заполнен. Освободите место и не закрывайте окно, пока не появится «Всё сохранено».</translation>
    </message>
    <message>
        <source>The disk cannot be written. Tell the administrator; keep this window open.</source>
        <translation>Запись на диск невозможна. Сообщите администратору, окно не закрывайте.</translation>
    </message>
    <message>
        <source>The disk does not answer. Tell the administrator; keep this window open.</source>
        <translation>Диск не отвечает. Сообщите администратору, окно не закрывайте.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Tell the administrator.</source>
        <translation>В папку данных нельзя записать. Сообщите администратору.</translation>
    </message>
    <message>
        <source>RegDesk is already open on this folder. Close the other window first.</source>
        <translation>RegDesk уже открыт с этой папкой. Сначала закройте то окно.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it and try again.</source>
        <translation>Базу держит другая программа. Закройте её и повторите.</translation>
    </message>
    <message>
        <source>A newer RegDesk made this data. Install the newer program.</source>
        <translation>Эти данные создал более новый RegDesk. Установите новую программу.</translation>
    </message>
    <message>
        <source>The database is damaged. Change nothing; tell the administrator.</source>
        <translation>База повреждена. Ничего не меняйте, сообщите администратору.</translation>
    </message>
    <message>
        <source>The encryption of the database is missing here. Install RegDesk again.</source>
        <translation>Нет средства шифрования базы. Установите RegDesk заново.</translation>
    </message>
    <message>
        <source>The desk's file is damaged. Change nothing; tell the administrator.</source>
        <translation>Файл окна повреждён. Ничего не меняйте, сообщите администратору.</translation>
    </message>
    <message>
        <source>The file {file} is damaged: no slip can be checked. Tell the administrator.</source>
        <translation>Файл {file} повреждён: талон проверить нельзя. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The file of keys is damaged. Change nothing; tell the administrator.</source>
        <translation>Файл ключей повреждён. Ничего не меняйте, сообщите администратору.</translation>
    </message>
    <message>
        <source>A colleague ({code}) is at work at case {label}. A senior can take it over.</source>
        <translation>Дело {label} ведёт другой сотрудник ({code}). Принять его может старший.</translation>
    </message>
    <message>
        <source>This case was closed meanwhile. Open it from the journal.</source>
        <translation>Это дело тем временем закрыли. Откройте его из журнала.</translation>
    </message>
    <message>
        <source>This desk has no such case.</source>
        <translation>В этом окне такого дела нет.</translation>
    </message>
    <message>
        <source>This application is already being dealt with, or was withdrawn.</source>
        <translation>С этим заявлением уже работают, или его отозвали.</translation>
    </message>
    <message>
        <source>The disk did not give back what was saved. Do not print; tell the administrator.</source>
        <translation>Диск не вернул сохранённое. Не печатайте талон, сообщите администратору.</translation>
    </message>
    <message>
        <source>The page is gone. Scan the paper again.</source>
        <translation>Страница пропала. Сканируйте документ снова.</translation>
    </message>
    <message>
        <source>The page is damaged. Scan the paper again.</source>
        <translation>Страница повреждена. Сканируйте документ снова.</translation>
    </message>
    <message>
        <source>What was to be sent is gone. Tell the administrator.</source>
        <translation>Запись для отправки пропала. Сообщите администратору.</translation>
    </message>
    <message>
        <source>What came in cannot be read. Tell the administrator.</source>
        <translation>Полученную запись не прочитать. Сообщите администратору.</translation>
    </message>
    <message>
        <source>What came in is not signed rightly. Tell the administrator.</source>
        <translation>Подпись полученной записи неверна. Сообщите администратору.</translation>
    </message>
    <message>
        <source>What came in is signed by somebody unknown. Tell the administrator.</source>
        <translation>Полученная запись подписана неизвестно кем. Сообщите администратору.</translation>
    </message>
    <message>
        <source>There is no printer. Connect one and press Ctrl P; the case is saved.</source>
        <translation>Принтера нет. Подключите принтер и нажмите Ctrl P. Дело сохранено.</translation>
    </message>
    <message>
        <source>Printer {printer} is gone. Connect it and press Ctrl P; the case is saved.</source>
        <translation>Принтер {printer} не найден. Подключите его и нажмите Ctrl P. Дело сохранено.</translation>
    </message>
    <message>
        <source>Printer {printer} took no print. Look at it and press Ctrl P; the case is saved.</source>
        <translation>Принтер {printer} не принял печать. Проверьте его и нажмите Ctrl P. Дело сохранено.</translation>
    </message>
    <message>
        <source>The printer does not answer. Look at it and press Ctrl P; the case is saved.</source>
        <translation>Принтер не отвечает. Проверьте его и нажмите Ctrl P. Дело сохранено.</translation>
    </message>
    <message>
        <source>Printer {printer} is stopped.</source>
        <translation>Принтер {printer} остановлен.</translation>
    </message>
    <message>
        <source>Printer {printer} is switched off.</source>
        <translation>Принтер {printer} выключен.</translation>
    </message>
    <message>
        <source>Printer {printer} is out of paper.</source>
        <translation>В принтере {printer} нет бумаги.</translation>
    </message>
    <message>
        <source>Paper is stuck in printer {printer}.</source>
        <translation>В принтере {printer} застряла бумага.</translation>
    </message>
    <message>
        <source>The cover of printer {printer} is open.</source>
        <translation>Открыта крышка принтера {printer}.</translation>
    </message>
    <message>
        <source>Nobody knows whether {printer} printed it. Look at the tray.</source>
        <translation>Неизвестно, напечатал ли {printer}. Проверьте лоток.</translation>
    </message>
    <message>
        <source>The sheet {label} is out of the queue already.</source>
        <translation>Лист {label} уже вышел из очереди.</translation>
    </message>
    <message>
        <source>The printer has the sheet {label} and does not give it back. Look at the tray.</source>
        <translation>Лист {label} уже у принтера и не возвращается. Проверьте лоток.</translation>
    </message>
    <message>
        <source>The file {file} could not be written there. Choose another folder.</source>
        <translation>Файл {file} туда не записался. Выберите другую папку.</translation>
    </message>
    <message>
        <source>It did not work. Try again.</source>
        <translation>Не получилось. Повторите.</translation>
    </message>
    <message>
        <source>It took too long and was stopped. Try again.</source>
        <translation>Заняло слишком много времени и остановлено. Повторите.</translation>
    </message>
    <message>
        <source>This computer is not allowed to use the scanner. Tell the administrator.</source>
        <translation>Этому компьютеру не разрешено пользоваться сканером. Сообщите администратору.</translation>
    </message>
    <message>
        <source>This is no network address. Example: 192.168.1.20</source>
        <translation>Это не сетевой адрес. Пример: 192.168.1.20</translation>
    </message>
    <message>
        <source>{host} answers, but not as an eSCL scanner. Check the address.</source>
        <translation>{host} отвечает, но не как сканер eSCL. Проверьте адрес.</translation>
    </message>
    <message>
        <source>Another device answers in the scanner's place. If it was replaced, add it anew with F6.</source>
        <translation>Вместо сканера отвечает другое устройство. Если его заменили, добавьте заново: F6.</translation>
    </message>
    <message>
        <source>The scanner's folder cannot be read or written. Tell the administrator.</source>
        <translation>Папку сканера нельзя прочитать или изменить. Сообщите администратору.</translation>
    </message>
    <message>
        <source>What speaks to scanners is missing here. Tell the administrator; Insert takes a file.</source>
        <translation>Компонент для сканера не установлен. Сообщите администратору; файл можно взять клавишей Insert.</translation>
    </message>
    <message>
        <source>There is no paper in the scanner. Put it in and press {press}.</source>
        <translation>В сканере нет бумаги. Вложите её и нажмите {press}.</translation>
    </message>
    <message>
        <source>No file came into the scanner's folder. Scan there and press {press}.</source>
        <translation>В папку сканера файл не пришёл. Отсканируйте на устройстве и нажмите {press}.</translation>
    </message>
    <message>
        <source>Paper is stuck in the scanner. Take it out and press {press}.</source>
        <translation>В сканере застряла бумага. Достаньте её и нажмите {press}.</translation>
    </message>
    <message>
        <source>The scanner's lid is open. Close it and press {press}.</source>
        <translation>Крышка сканера открыта. Закройте её и нажмите {press}.</translation>
    </message>
    <message>
        <source>The scanner is busy. Wait a little and press {press}.</source>
        <translation>Сканер занят. Немного подождите и нажмите {press}.</translation>
    </message>
    <message>
        <source>The scanner does not answer. See that it is switched on and press {press}.</source>
        <translation>Сканер не отвечает. Проверьте, включён ли он, и нажмите {press}.</translation>
    </message>
    <message>
        <source>The scanner stopped. Switch it off and on and press {press}.</source>
        <translation>Сканер остановился. Выключите и включите его и нажмите {press}.</translation>
    </message>
    <message>
        <source>What the scanner gave cannot be read. Press {press} to scan again.</source>
        <translation>Страница от сканера не читается. Нажмите {press}, чтобы сканировать снова.</translation>
    </message>
    <message>
        <source>There is no scanner. Connect one and press {press}, or take a file with Insert.</source>
        <translation>Сканера нет. Подключите его и нажмите {press} или возьмите файл клавишей Insert.</translation>
    </message>
    <message>
        <source>A file in the folder was no page; it is in “{folder}” now. Press {press} for the rest.</source>
        <translation>Файл в папке сканера — не страница; теперь он в «{folder}». Остальное возьмёт {press}.</translation>
    </message>
    <message>
        <source>The rules cannot be read: {file} {rule} ({reason}). Tell the administrator.</source>
        <translation>Правила не прочитать: {file} {rule} ({reason}). Сообщите администратору.</translation>
    </message>
    <message>
        <source>No rules are in force on this day. Check the date of the computer.</source>
        <translation>На этот день нет действующих правил. Проверьте дату компьютера.</translation>
    </message>
    <message>
        <source>The words of the sheets cannot be read: {file} {entry}. Install RegDesk again.</source>
        <translation>Слова для листов не прочитать: {file} {entry}. Установите RegDesk заново.</translation>
    </message>
    <message>
        <source>Not usable in the settings: {names}. The usual is used there. The old file is {file}.</source>
        <translation>В настройках не годится: {names}. Там действует обычное значение. Старый файл: {file}.</translation>
    </message>
    <message>
        <source>The setting could not be kept: the data folder cannot be written.</source>
        <translation>Настройка не сохранена: в папку данных нельзя записать.</translation>
    </message>
    <message>
        <source>The settings could not be read: the usual ones are used. The old file is {file}.</source>
        <translation>Настройки не прочитаны: взяты обычные. Старый файл: {file}.</translation>
    </message>
    <message>
        <source>Choose the applicant's category</source>
        <translation>Выберите категорию заявителя</translation>
    </message>
    <message>
        <source>Say which document shows that the person has left the other country</source>
        <translation>Укажите документ о снятии с учёта за рубежом</translation>
    </message>
    <message>
        <source>Choose the kind of registration</source>
        <translation>Выберите вид регистрации</translation>
    </message>
    <message>
        <source>Enter the IIN from the document.</source>
        <translation>Введите ИИН из документа.</translation>
    </message>
    <message>
        <source>Write the surname as it stands in the document.</source>
        <translation>Впишите фамилию, как в документе.</translation>
    </message>
    <message>
        <source>Write the given name as it stands in the document.</source>
        <translation>Впишите имя, как в документе.</translation>
    </message>
    <message>
        <source>Enter the date of birth.</source>
        <translation>Введите дату рождения.</translation>
    </message>
    <message>
        <source>Choose the sex as in the document.</source>
        <translation>Выберите пол, как в документе.</translation>
    </message>
    <message>
        <source>Choose the kind of document.</source>
        <translation>Выберите вид документа.</translation>
    </message>
    <message>
        <source>Enter the number of the document.</source>
        <translation>Введите номер документа.</translation>
    </message>
    <message>
        <source>Enter the day until which the document is valid.</source>
        <translation>Введите срок действия документа.</translation>
    </message>
    <message>
        <source>Find the address on the search line</source>
        <translation>Найдите адрес через строку поиска</translation>
    </message>
    <message>
        <source>Enter the street.</source>
        <translation>Введите улицу.</translation>
    </message>
    <message>
        <source>Enter the number of the house.</source>
        <translation>Введите номер дома.</translation>
    </message>
    <message>
        <source>Add the owner of the dwelling</source>
        <translation>Добавьте собственника</translation>
    </message>
    <message>
        <source>Say whether the owner is here</source>
        <translation>Отметьте, здесь ли собственник</translation>
    </message>
    <message>
        <source>Check the owner's document</source>
        <translation>Проверьте документ собственника</translation>
    </message>
    <message>
        <source>Say what the owner agrees to</source>
        <translation>Отметьте, на что согласен собственник</translation>
    </message>
    <message>
        <source>Say who asked for the correction</source>
        <translation>Укажите, кто попросил исправить</translation>
    </message>
    <message>
        <source>Write why the case is corrected</source>
        <translation>Напишите, почему исправляется дело</translation>
    </message>
    <message>
        <source>An IIN has 12 digits. Typed: {count}.</source>
        <translation>В ИИН должно быть 12 цифр. Введено: {count}.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the 12 digits with the document.</source>
        <translation>Контрольная цифра не сходится. Сверьте 12 цифр с документом.</translation>
    </message>
    <message>
        <source>The date of birth differs between IIN and document. Check which is right.</source>
        <translation>Дата рождения в ИИН и в документе разная. Проверьте, какая верная.</translation>
    </message>
    <message>
        <source>The sex differs between IIN and document. Check which is right.</source>
        <translation>Пол в ИИН и в документе разный. Проверьте, какой верный.</translation>
    </message>
    <message>
        <source>A name has letters, hyphen, apostrophe and space only. Compare with the document.</source>
        <translation>В имени только буквы, дефис, апостроф и пробел. Сверьте с документом.</translation>
    </message>
    <message>
        <source>There is no such day. Enter day, month, year.</source>
        <translation>Такой даты нет. Введите день, месяц и год.</translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation>Этот день ещё не наступил. Проверьте дату.</translation>
    </message>
    <message>
        <source>This day has passed. Check the date.</source>
        <translation>Этот день уже прошёл. Проверьте дату.</translation>
    </message>
    <message>
        <source>The number does not fit this kind of document. Compare it with the document.</source>
        <translation>Номер не подходит к этому виду документа. Сверьте с документом.</translation>
    </message>
    <message>
        <source>It ends on {day}, before the registration does ({until}). Tell the person.</source>
        <translation>Срок истекает {day}, раньше регистрации ({until}). Скажите об этом человеку.</translation>
    </message>
    <message>
        <source>It is valid for the last day today: tomorrow another one is needed.</source>
        <translation>Сегодня последний день срока: завтра понадобится другой документ.</translation>
    </message>
    <message>
        <source>The document expired on {day}. Ask for another document.</source>
        <translation>Срок документа истёк {day}. Попросите другой документ.</translation>
    </message>
    <message>
        <source>Enter the flat. For a house choose it as the kind of premises.</source>
        <translation>Укажите квартиру. Если это дом — смените вид жилья.</translation>
    </message>
    <message>
        <source>An address code has 16 digits.</source>
        <translation>В коде адреса 16 цифр.</translation>
    </message>
    <message>
        <source>No such address. Shorten the street's name or press F6 and enter it by hand.</source>
        <translation>Адрес не найден. Сократите название улицы или введите вручную — F6.</translation>
    </message>
    <message>
        <source>There is a case with this IIN today: {label}. Press Enter to open it.</source>
        <translation>По этому ИИН сегодня уже есть дело {label}. Открыть — Enter.</translation>
    </message>
    <message>
        <source>Registered temporarily until the document is obtained.</source>
        <translation>До получения документа регистрируем временно.</translation>
    </message>
    <message>
        <source>Registration cannot be finished until the owner comes in person.</source>
        <translation>Без личного присутствия собственника завершить нельзя.</translation>
    </message>
    <message>
        <source>The owner refused. Close the case as refused and choose the reason.</source>
        <translation>Собственник отказал. Закройте дело с отказом и выберите причину.</translation>
    </message>
    <message>
        <source>The owner agrees to temporary registration only. Change it to temporary?</source>
        <translation>Собственник согласен только на временную. Сменить вид на временную?</translation>
    </message>
    <message>
        <source>A paper is missing: {title}.</source>
        <translation>Не хватает документа: {title}.</translation>
    </message>
    <message>
        <source>A paper has expired: {title}. Ask for another.</source>
        <translation>Срок документа истёк: {title}. Попросите другой.</translation>
    </message>
    <message>
        <source>The rules could not be judged: the case cannot be accepted. Postpone it.</source>
        <translation>Правила проверить не удалось: дело принять нельзя. Отложите его.</translation>
    </message>
    <message>
        <source>The case cannot be accepted: {outcome}.</source>
        <translation>Дело принять нельзя: {outcome}.</translation>
    </message>
    <message>
        <source>The rules could not be judged: nothing was accepted. Postpone the case.</source>
        <translation>Правила проверить не удалось: дело не принято. Отложите его.</translation>
    </message>
    <message>
        <source>Nothing was accepted: {outcome}.</source>
        <translation>Дело не принято: {outcome}.</translation>
    </message>
    <message>
        <source>Something is still unfinished ({count}). Finish it and save again.</source>
        <translation>Ещё не всё закончено ({count}). Закончите и сохраните снова.</translation>
    </message>
    <message>
        <source>Say why the service took so long.</source>
        <translation>Напишите, почему услуга затянулась.</translation>
    </message>
    <message>
        <source>The rules have not decided yet: the case cannot be closed. Postpone it with F8.</source>
        <translation>По правилам решения ещё нет: закрыть дело нельзя. Отложите его — F8.</translation>
    </message>
    <message>
        <source>The case can be accepted: it is not closed without acceptance.</source>
        <translation>Дело можно принять: без приёма оно не закрывается.</translation>
    </message>
    <message>
        <source>A correction is sent or discarded; it is not closed.</source>
        <translation>Исправление отправляют или отменяют, закрыть его нельзя.</translation>
    </message>
    <message>
        <source>Papers nobody has asked for yet: {count}. Mark what is not here: Shift Space.</source>
        <translation>Ещё не спрошено документов: {count}. Отметьте, чего нет, — Shift Space.</translation>
    </message>
    <message>
        <source>This reason does not fit: {outcome}.</source>
        <translation>Эта причина не подходит: {outcome}.</translation>
    </message>
    <message>
        <source>The law asks for nobody's consent here.</source>
        <translation>В этом деле закон не требует ничьего согласия.</translation>
    </message>
    <message>
        <source>another body serves this category</source>
        <translation>эту категорию обслуживает другой орган</translation>
    </message>
    <message>
        <source>a child is not registered alone</source>
        <translation>ребёнок отдельно не регистрируется</translation>
    </message>
    <message>
        <source>the owner refused</source>
        <translation>собственник отказал</translation>
    </message>
    <message>
        <source>the owner is not here</source>
        <translation>собственника нет</translation>
    </message>
    <message>
        <source>papers are missing</source>
        <translation>не хватает документов</translation>
    </message>
    <message>
        <source>the owner agrees to temporary registration only</source>
        <translation>собственник согласен только на временную</translation>
    </message>
    <message>
        <source>The register has decided on this case: what is wrong is put right by a new case.</source>
        <translation>Регистр уже принял решение по этому делу: ошибка исправляется новым делом.</translation>
    </message>
    <message>
        <source>It was stopped: no file is written.</source>
        <translation>Остановлено: файл не записан.</translation>
    </message>
    <message>
        <source>Wait {wait_s} s before the next try.</source>
        <translation>До следующей попытки подождите {wait_s} с.</translation>
    </message>
    <message>
        <source>Case {number} was cancelled: it is corrected no more.</source>
        <translation>Дело {number} отменено: исправить его уже нельзя.</translation>
    </message>
    <message>
        <source>Case {number} was cancelled already.</source>
        <translation>Дело {number} уже отменено.</translation>
    </message>
    <message>
        <source>The register has decided on this case: it can be cancelled no more.</source>
        <translation>Регистр уже решил по этому делу: отменить его нельзя.</translation>
    </message>
    <message>
        <source>Write why the case is cancelled</source>
        <translation>Напишите, почему дело отменяется</translation>
    </message>
    <message>
        <source>Type the number as the register shows it</source>
        <translation>Введите номер так, как он стоит в регистре</translation>
    </message>
    <message>
        <source>A day and a time between the acceptance and now</source>
        <translation>День и время между приёмом и настоящим моментом</translation>
    </message>
    <message>
        <source>Case {number} was cancelled: it is entered nowhere.</source>
        <translation>Дело {number} отменено: вносить его некуда.</translation>
    </message>
    <message>
        <source>The data of case {number} were destroyed on {day}: the term of keeping is over. What is left are its number, its days and how it ended; Ctrl H tells its history.</source>
        <translation>Данные дела {number} уничтожены {day}: срок хранения истёк. Остались номер, даты и чем оно закончилось; историю покажет Ctrl H.</translation>
    </message>
    <message>
        <source>No paper proves the change yet: in step 5 mark as seen what was shown, or scan it.</source>
        <translation>Изменение пока не подтверждено документом: на шаге 5 отметьте предъявленный как просмотренный или отсканируйте.</translation>
    </message>
    <message>
        <source>Nothing has been changed: there is nothing to send.</source>
        <translation>Ничего не изменено: отправлять нечего.</translation>
    </message>
    <message>
        <source>The file is gone. Choose it again.</source>
        <translation>Файл не найден. Выберите снова.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>Файл пустой. Выберите другой.</translation>
    </message>
    <message>
        <source>This file is no picture and no PDF. Choose a JPEG, PNG, TIFF or PDF.</source>
        <translation>Этот файл не картинка и не PDF. Выберите JPEG, PNG, TIFF или PDF.</translation>
    </message>
    <message>
        <source>The file is too big. At most {mib} MB; scan it at 300 dpi.</source>
        <translation>Файл слишком большой. Предел {mib} МБ; сканируйте с 300 dpi.</translation>
    </message>
    <message>
        <source>The picture is too large. At most {mpx} megapixels; scan it at 300 dpi.</source>
        <translation>Картинка слишком велика. Предел {mpx} мегапикселей; сканируйте с 300 dpi.</translation>
    </message>
    <message>
        <source>The file has {pages} pages, at most {most} are taken. Split it.</source>
        <translation>В файле {pages} стр., предел {most}. Разделите его.</translation>
    </message>
    <message>
        <source>The picture moves. A page stands still: choose another file.</source>
        <translation>Изображение движется. Страница неподвижна: выберите другой файл.</translation>
    </message>
    <message>
        <source>The file is damaged or locked by a password. Scan the paper again.</source>
        <translation>Файл повреждён или закрыт паролем. Сканируйте документ снова.</translation>
    </message>
    <message>
        <source>The law lets no copy of this paper be made. Look at the original and mark it.</source>
        <translation>По закону копию этого документа не снимают. Посмотрите оригинал и отметьте.</translation>
    </message>
    <message>
        <source>A page is not clear. Scan it again, or say why it is good enough.</source>
        <translation>Страница нечёткая. Отсканируйте заново или укажите, почему её достаточно.</translation>
    </message>
    <message>
        <source>Say the reason in at most {most} characters.</source>
        <translation>Укажите причину — не больше {most} знаков.</translation>
    </message>
    <message>
        <source>The pages have changed meanwhile. Look at them and do it again.</source>
        <translation>Страницы тем временем изменились. Посмотрите и повторите.</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard. Copy one and press Ctrl V.</source>
        <translation>В буфере обмена нет ни изображения, ни файла. Скопируйте и нажмите Ctrl V.</translation>
    </message>
    <message>
        <source>Call it in at most 40 letters.</source>
        <translation>Назовите не длиннее 40 букв.</translation>
    </message>
    <message>
        <source>Type it as 192.168.1.50:9100.</source>
        <translation>Впишите в виде 192.168.1.50:9100.</translation>
    </message>
    <message>
        <source>A slip was scanned. It opens from the journal once this case is postponed: F8.</source>
        <translation>Отсканирован талон. Он откроется из журнала, когда это дело будет отложено: F8.</translation>
    </message>
    <message>
        <source>A note was scanned. It opens from the journal once this case is postponed: F8.</source>
        <translation>Отсканирована памятка. Она откроется из журнала, когда это дело будет отложено: F8.</translation>
    </message>
    <message>
        <source>This code is not known. Scan a slip or a card.</source>
        <translation>Код не распознан. Сканируйте талон или удостоверение.</translation>
    </message>
    <message>
        <source>A person's document is read at step 2 or, for an owner, at step 4.</source>
        <translation>Документ человека читают на шаге 2, собственника — на шаге 4.</translation>
    </message>
    <message>
        <source>The document was not read clearly: nothing was filled in. Read it again.</source>
        <translation>Документ прочитан нечётко: ничего не заполнено. Прочитайте ещё раз.</translation>
    </message>
    <message>
        <source>The page is kept, but its lines could not be read. Type what it says.</source>
        <translation>Страница сохранена, но строки прочитать не удалось. Введите данные сами.</translation>
    </message>
    <message>
        <source>This is the document of another person. Say at Documents whose it is.</source>
        <translation>Это документ другого человека. Укажите на шаге «Документы», чей он.</translation>
    </message>
    <message>
        <source>This owner registers here himself: his document is read at step 2 (Alt 2).</source>
        <translation>Этот собственник регистрируется сам: его документ считывается на шаге 2 (Alt 2).</translation>
    </message>
    <message>
        <source>No owner is asked for: the petition is scanned at step 5 (Alt 5).</source>
        <translation>Собственник не нужен: ходатайство сканируется на шаге 5 (Alt 5).</translation>
    </message>
    <message>
        <source>This sheet was not printed by this desk.</source>
        <translation>Этот лист напечатан не этим окном.</translation>
    </message>
    <message>
        <source>Slip {number} belongs to another window.</source>
        <translation>Талон {number} из другого окна.</translation>
    </message>
    <message>
        <source>Case {label} was begun at window {desk} of centre {centre}: take it up there.</source>
        <translation>Дело {label} начато в центре {centre}, окно {desk}: продолжите его там.</translation>
    </message>
    <message>
        <source>{file} holds no keys of desks. Nothing was added.</source>
        <translation>В файле {file} нет ключей окон. Ничего не добавлено.</translation>
    </message>
    <message>
        <source>Window {desk} of centre {centre} has another key here. Nothing was added: ask there.</source>
        <translation>Окно {desk} центра {centre} известно здесь с другим ключом. Ничего не добавлено: уточните там.</translation>
    </message>
    <message>
        <source>More than {most} cases do not go into one file. Search or filter first.</source>
        <translation>В один файл входит не больше {most} дел. Сначала сузьте поиск или фильтр.</translation>
    </message>
    <message>
        <source>This is not the number of a slip.</source>
        <translation>Это не номер талона.</translation>
    </message>
    <message>
        <source>The slip's number does not fit. Compare it with the slip.</source>
        <translation>Номер талона не сходится. Сверьте с талоном.</translation>
    </message>
    <message>
        <source>There is no slip with such a number.</source>
        <translation>Талона с таким номером не бывает.</translation>
    </message>
    <message>
        <source>The classifier was not taken in: {file}, row {row} ({reason}). Nothing changed.</source>
        <translation>Классификатор не загружен: {file}, строка {row} ({reason}). Ничего не изменилось.</translation>
    </message>
    <message>
        <source>The streets were not taken in: {file}, row {row} ({reason}). Nothing changed.</source>
        <translation>Улицы не загружены: {file}, строка {row} ({reason}). Ничего не изменилось.</translation>
    </message>
    <message>
        <source>Wrong code or password. Check Caps Lock and the keyboard's language.</source>
        <translation>Неверный код или пароль. Проверьте Caps Lock и язык клавиатуры.</translation>
    </message>
    <message>
        <source>No clerk has this code here. Check it.</source>
        <translation>Сотрудника с таким кодом здесь нет. Проверьте код.</translation>
    </message>
    <message>
        <source>The recovery key does not fit. Compare it with the printed page.</source>
        <translation>Ключ восстановления не подходит. Сверьте с напечатанным листом.</translation>
    </message>
    <message>
        <source>This desk is set up already. Close the program and open it again.</source>
        <translation>Это окно уже настроено. Закройте программу и откройте снова.</translation>
    </message>
    <message>
        <source>No desk is set up in this folder yet. Open RegDesk and set the desk up first.</source>
        <translation>В этой папке окно ещё не настроено. Сначала откройте RegDesk и настройте окно.</translation>
    </message>
    <message>
        <source>Two clerks have the same code. Change one.</source>
        <translation>У двух сотрудников один код. Измените один.</translation>
    </message>
    <message>
        <source>The code of a centre has 3 digits.</source>
        <translation>В коде центра 3 цифры.</translation>
    </message>
    <message>
        <source>The number of a window is from 1 to 999.</source>
        <translation>Номер окна — от 1 до 999.</translation>
    </message>
    <message>
        <source>Fill this field in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Write it shorter: at most {most} characters fit on every sheet.</source>
        <translation>Напишите короче: на каждый лист помещается не больше {most} знаков.</translation>
    </message>
    <message>
        <source>A password has at least {least} characters.</source>
        <translation>В пароле не меньше {least} знаков.</translation>
    </message>
    <message>
        <source>Only the administrator confirms this. Type the administrator's code.</source>
        <translation>Это подтверждает только администратор. Введите код администратора.</translation>
    </message>
    <message>
        <source>This is a first password. Sign in with it and choose one of your own.</source>
        <translation>Это первый пароль. Войдите с ним и задайте свой.</translation>
    </message>
    <message>
        <source>This is the password until now. Choose another one.</source>
        <translation>Это прежний пароль. Задайте другой.</translation>
    </message>
    <message>
        <source>A clerk has this code here already. Choose another one.</source>
        <translation>Такой код здесь уже есть у сотрудника. Выберите другой.</translation>
    </message>
    <message>
        <source>This clerk does not work here any more. Close this and look again.</source>
        <translation>Этот сотрудник здесь больше не работает. Закройте и посмотрите снова.</translation>
    </message>
    <message>
        <source>Another administrator does this for you. Your own password changes by Shift F12.</source>
        <translation>Это делает за вас другой администратор. Свой пароль меняют клавишами Shift F12.</translation>
    </message>
    <message>
        <source>Choose a senior or an administrator who takes the unfinished cases.</source>
        <translation>Выберите старшего или администратора, который примет незавершённые дела.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a senior or the administrator.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к старшему или администратору.</translation>
    </message>
    <message>
        <source>The hub did not take it. Tell the administrator.</source>
        <translation>Сервер не принял. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The hub does not accept this desk's signature. Tell the administrator.</source>
        <translation>Сервер не принимает подпись этого окна. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The page did not come over whole. It is sent again by itself.</source>
        <translation>Страница дошла не целиком. Она отправится ещё раз сама.</translation>
    </message>
    <message>
        <source>The hub has the case; a person looks at it first.</source>
        <translation>Дело на сервере, сначала его смотрит сотрудник.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. The cases wait in the queue and go by themselves.</source>
        <translation>Нет связи с сервером. Дела ждут в очереди и уйдут сами.</translation>
    </message>
    <message>
        <source>Somebody else answers in the hub's place. Nothing is sent; tell the administrator.</source>
        <translation>Вместо сервера отвечает кто-то другой. Ничего не отправляется, сообщите администратору.</translation>
    </message>
    <message>
        <source>The hub's certificate does not hold on the date of this computer. Look at the date here; if it is right, tell the administrator.</source>
        <translation>Сертификат сервера не действует на дату этого компьютера. Проверьте дату здесь; если она верна, сообщите администратору.</translation>
    </message>
    <message>
        <source>The connection broke. It is sent again by itself.</source>
        <translation>Связь прервалась. Отправка повторится сама.</translation>
    </message>
    <message>
        <source>What answers is not the hub: perhaps the network wants a sign-in. Tell the administrator.</source>
        <translation>Отвечает не сервер: возможно, сеть просит войти. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The hub's answer is not proved by its signature. Nothing is lost; tell the administrator.</source>
        <translation>Ответ сервера не подтверждён подписью. Ничего не потеряно, сообщите администратору.</translation>
    </message>
    <message>
        <source>This window's numbers are used up: its folder was copied or put back too often. Accept nothing more here; the administrator sets up a window with a new number.</source>
        <translation>Номера этого окна исчерпаны: его данные слишком часто копировали или восстанавливали. Больше здесь не принимайте; администратор настроит окно с новым номером.</translation>
    </message>
    <message>
        <source>The hub is busy. It is sent again by itself.</source>
        <translation>Сервер занят. Отправка повторится сама.</translation>
    </message>
    <message>
        <source>The proxy of the network lets nobody through to the hub. Tell the administrator.</source>
        <translation>Прокси сети никого не пропускает к серверу. Сообщите администратору.</translation>
    </message>
    <message>
        <source>Something failed at the hub. It is sent again by itself.</source>
        <translation>На сервере сбой. Отправка повторится сама.</translation>
    </message>
    <message>
        <source>The hub lost this when it was put back from a copy. It is sent again by itself.</source>
        <translation>Сервер потерял это при восстановлении из копии. Отправка повторится сама.</translation>
    </message>
    <message>
        <source>A copy of this window gave the same number or place to another case. Both are kept and sent; a person at the hub decides.</source>
        <translation>Копия этого окна дала тот же номер или место другому делу. Оба сохранены и отправляются; решит специалист на стороне сервера.</translation>
    </message>
    <message>
        <source>This desk may not send any more. Tell the administrator.</source>
        <translation>Этому окну больше нельзя отправлять. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The case is too large to be sent. Tell the administrator.</source>
        <translation>Дело слишком велико для отправки. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The page is too large to be sent. Tell the administrator.</source>
        <translation>Страница слишком велика для отправки. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The clock here is off: by the hub's it is {at}. Set it right; work goes on.</source>
        <translation>Часы здесь идут неверно: на сервере сейчас {at}. Исправьте их; работа продолжается.</translation>
    </message>
    <message>
        <source>This window was put back from an earlier copy, as was seen on {at}. Numbers go on as {window}-…; those given before stay good.</source>
        <translation>Это окно восстановлено из прежней копии, это замечено {at}. Номера продолжаются как {window}-…; выданные раньше действительны.</translation>
    </message>
    <message>
        <source>Another copy of this window is at work, as was seen on {at}. Numbers here go on as {window}-…; those given before stay good. Tell the administrator.</source>
        <translation>Работает другая копия этого окна, это замечено {at}. Номера здесь продолжаются как {window}-…; выданные раньше действительны. Сообщите администратору.</translation>
    </message>
    <message>
        <source>Write the proxy as http://name:port, without a name and password.</source>
        <translation>Запишите прокси как http://имя:порт, без логина и пароля.</translation>
    </message>
    <message>
        <source>Write the hub's address as https://name:port.</source>
        <translation>Напишите адрес сервера в виде https://имя:порт.</translation>
    </message>
    <message>
        <source>The file holds no certificate. Take the one that the hub's operator gave.</source>
        <translation>В файле нет сертификата. Возьмите тот, что дал оператор сервера.</translation>
    </message>
    <message>
        <source>The connection code has 20 letters and digits. Compare it with the paper.</source>
        <translation>В коде подключения 20 букв и цифр. Сверьте его с бумагой.</translation>
    </message>
    <message>
        <source>The hub does not know this code: it is wrong, used or older than a day. Ask for another.</source>
        <translation>Сервер не знает этот код: он неверен, использован или старше суток. Попросите другой.</translation>
    </message>
    <message>
        <source>Another desk has this number at the hub. Tell the administrator.</source>
        <translation>На сервере этот номер у другого окна. Сообщите администратору.</translation>
    </message>
    <message>
        <source>Only a senior clerk or the administrator confirms this. Type their code.</source>
        <translation>Это подтверждает старший сотрудник или администратор. Введите его код.</translation>
    </message>
    <message>
        <source>There is no edition {id} here any more. Close this and look again.</source>
        <translation>Редакции {id} здесь больше нет. Закройте окно и посмотрите снова.</translation>
    </message>
    <message>
        <source>The hub withdrew edition {id}.</source>
        <translation>Редакцию {id} сервер отозвал.</translation>
    </message>
    <message>
        <source>The first day cannot be before today, {day}.</source>
        <translation>Первый день не может быть раньше сегодняшнего ({day}).</translation>
    </message>
    <message>
        <source>By law it begins on {day}. Choose that day or a later one.</source>
        <translation>По закону её первый день {day}. Выберите этот день или позже.</translation>
    </message>
    <message>
        <source>By law it ends on {day}. Choose that day or an earlier one.</source>
        <translation>По закону её последний день {day}. Выберите этот день или раньше.</translation>
    </message>
    <message>
        <source>This window works by edition {id} on that day already.</source>
        <translation>В этот день окно уже работает по редакции {id}.</translation>
    </message>
    <message>
        <source>Other rules came as {id}, by which this window works. They need another name.</source>
        <translation>Под именем {id}, по которому работает окно, пришли другие правила. Им нужно другое имя.</translation>
    </message>
    <message>
        <source>Inside, what came is named {id}. Tell the administrator.</source>
        <translation>Внутри пришедшего файла стоит имя {id}. Сообщите администратору.</translation>
    </message>
    <message>
        <source>It is larger than {most} KB. Tell the administrator.</source>
        <translation>Размер больше {most} КБ. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The classifier is larger than {most} MB. Tell the administrator.</source>
        <translation>Классификатор больше {most} МБ. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The classifier came damaged. Tell the administrator.</source>
        <translation>Классификатор пришёл повреждённым. Сообщите администратору.</translation>
    </message>
    <message>
        <source>This place is not in the classifier any more (the case has version {version}). Choose the place anew.</source>
        <translation>Этого места больше нет в классификаторе (в деле версия {version}). Выберите место заново.</translation>
    </message>
    <message>
        <source>The folder for backups {folder} is not there. Connect its disk; work goes on.</source>
        <translation>Папки для резервных копий {folder} нет. Подключите её диск; работа продолжается.</translation>
    </message>
    <message>
        <source>There is no room for a backup. Free some room; work goes on.</source>
        <translation>Для резервной копии нет места. Освободите место; работа продолжается.</translation>
    </message>
    <message>
        <source>The folder for backups cannot be written. Tell the administrator; work goes on.</source>
        <translation>В папку для резервных копий нельзя записать. Сообщите администратору; работа продолжается.</translation>
    </message>
    <message>
        <source>The backup does not hold ({what}). Tell the administrator.</source>
        <translation>Резервная копия повреждена ({what}). Сообщите администратору.</translation>
    </message>
    <message>
        <source>The second medium {folder} is not there. Connect it: what is unsent is kept on this computer alone. Work goes on.</source>
        <translation>Второго носителя {folder} нет на месте. Подключите его: неотправленные дела хранятся только на этом компьютере. Работу можно продолжать.</translation>
    </message>
    <message>
        <source>There is no room on the second medium. Free some room; work goes on.</source>
        <translation>На втором носителе нет места. Освободите место; работу можно продолжать.</translation>
    </message>
    <message>
        <source>The second medium cannot be written. Tell the administrator; work goes on.</source>
        <translation>Не удаётся записать на второй носитель. Сообщите администратору; работу можно продолжать.</translation>
    </message>
    <message>
        <source>{folder} holds nothing unsent of this desk. Choose another folder.</source>
        <translation>В папке {folder} нет неотправленных дел этого окна. Выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>В папке {folder} нет резервной копии.</translation>
    </message>
    <message>
        <source>{folder} holds backups of several desks. Choose the folder of one of them.</source>
        <translation>В папке {folder} копии нескольких окон. Укажите папку одного из них.</translation>
    </message>
    <message>
        <source>A desk stands in {folder} already. Choose an empty folder or set that desk aside.</source>
        <translation>В папке {folder} уже есть окно. Укажите пустую папку или отложите это окно в сторону.</translation>
    </message>
    <message>
        <source>The two keys do not open this backup: an employee's password is needed, and the administrator's or the recovery key. Where both are right, choose an earlier backup.</source>
        <translation>Два ключа не открывают эту копию: нужен пароль сотрудника и пароль администратора или ключ восстановления. Если оба верны, выберите более раннюю копию.</translation>
    </message>
    <message>
        <source>This release made the desk: name the tables to go back to with --to.</source>
        <translation>Это окно создано этой версией: укажите в --to, к каким таблицам вернуться.</translation>
    </message>
    <message>
        <source>The desk cannot be taken back to the tables {asked}.</source>
        <translation>Вернуть окно к таблицам {asked} нельзя.</translation>
    </message>
    <message>
        <source>Give what was noted as NUMBER:HASH, as it stands on the day's register.</source>
        <translation>Укажите отмеченное как НОМЕР:ХЭШ, как стоит в реестре дня.</translation>
    </message>
    <message>
        <source>The clock is right: {at}.</source>
        <translation>Часы идут верно: {at}.</translation>
    </message>
    <message>
        <source>The clock is behind: something was written at {at}. Set the computer's date and time.</source>
        <translation>Часы отстают: есть запись от {at}. Исправьте дату и время компьютера.</translation>
    </message>
    <message>
        <source>The clock differs from the hub's by {minutes} min. Set the time of the computer.</source>
        <translation>Часы расходятся с сервером на {minutes} мин. Исправьте время компьютера.</translation>
    </message>
    <message>
        <source>{free} GiB free.</source>
        <translation>Свободно {free} ГиБ.</translation>
    </message>
    <message>
        <source>{free} GiB free, enough for {days} days.</source>
        <translation>Свободно {free} ГиБ, хватит дней: {days}.</translation>
    </message>
    <message>
        <source>Only {free} MiB free. Free some room, or tell the administrator.</source>
        <translation>Свободно только {free} МиБ. Освободите место или сообщите администратору.</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>База цела.</translation>
    </message>
    <message>
        <source>The database is damaged. Open no new case; tell the administrator.</source>
        <translation>База повреждена. Не открывайте новых дел, сообщите администратору.</translation>
    </message>
    <message>
        <source>None is chosen: what is unsent is kept on this computer alone.</source>
        <translation>Не выбран: неотправленное хранится только на этом компьютере.</translation>
    </message>
    <message>
        <source>It is being filled.</source>
        <translation>Заполняется.</translation>
    </message>
    <message>
        <source>It has all that is unsent: {at}.</source>
        <translation>На нём есть всё неотправленное: {at}.</translation>
    </message>
    <message>
        <source>The last backup: {at}.</source>
        <translation>Последняя резервная копия: {at}.</translation>
    </message>
    <message>
        <source>There is no backup yet; the first is made in a moment.</source>
        <translation>Резервной копии ещё нет; первая делается скоро.</translation>
    </message>
    <message>
        <source>No backup could be made in {folder}. Put the medium in, or tell the administrator.</source>
        <translation>Не удалось сделать копию в {folder}. Подключите носитель или сообщите администратору.</translation>
    </message>
    <message>
        <source>A practice desk needs no backup.</source>
        <translation>Учебному окну копия не нужна.</translation>
    </message>
    <message>
        <source>Printers found: {count}.</source>
        <translation>Найдено принтеров: {count}.</translation>
    </message>
    <message>
        <source>No printer is found. Switch it on, then choose it with Shift F11.</source>
        <translation>Принтер не найден. Включите его и выберите клавишами Shift F11.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} отвечает.</translation>
    </message>
    <message>
        <source>None is chosen; papers can be added as files.</source>
        <translation>Не выбран; документы можно добавить файлами.</translation>
    </message>
    <message>
        <source>The scanner does not answer. Switch it on; F6 at the papers of a case chooses another.</source>
        <translation>Сканер не отвечает. Включите его; F6 в документах дела выберет другой.</translation>
    </message>
    <message>
        <source>The line works, waiting to be sent: {waiting}.</source>
        <translation>Связь есть, ждут отправки: {waiting}.</translation>
    </message>
    <message>
        <source>This desk works without a hub.</source>
        <translation>Это окно работает без сервера.</translation>
    </message>
    <message>
        <source>The hub does not answer, waiting: {waiting}. Work goes on; look with F10.</source>
        <translation>Сервер не отвечает, ждут: {waiting}. Работа продолжается; посмотрите в F10.</translation>
    </message>
    <message>
        <source>Not sent, set aside: {count}. Look with F10.</source>
        <translation>Не отправлено и отложено: {count}. Посмотрите в F10.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Отвечает.</translation>
    </message>
    <message>
        <source>Numbers left in this epoch: {left}.</source>
        <translation>Осталось номеров в этой эпохе: {left}.</translation>
    </message>
    <message>
        <source>Every day before today is closed.</source>
        <translation>Все прежние дни закрыты.</translation>
    </message>
    <message>
        <source>{day} is not closed yet. Close it in the day panel: Ctrl F2, F5.</source>
        <translation>{day} ещё не закрыт. Закрыть — Ctrl F2, F5.</translation>
    </message>
    <message>
        <source>No answer in time. Try again later, or tell the administrator.</source>
        <translation>Нет ответа вовремя. Повторите позже или сообщите администратору.</translation>
    </message>
    <message>
        <source>It could not be looked at. Tell the administrator.</source>
        <translation>Проверить не удалось. Сообщите администратору.</translation>
    </message>
    <message>
        <source>{day} is not closed yet. Close it first.</source>
        <translation>{day} ещё не закрыт. Сначала закройте его.</translation>
    </message>
    <message>
        <source>Nothing was done since this day was closed.</source>
        <translation>С закрытия этого дня ничего не сделано.</translation>
    </message>
    <message>
        <source>A day that has not come cannot be closed. Check the clock.</source>
        <translation>Нельзя закрыть день, который не наступил. Проверьте часы.</translation>
    </message>
    <message>
        <source>Closing {closing} is not what was closed. Do not print it; tell the administrator.</source>
        <translation>Закрытие {closing} изменено. Не печатайте его; сообщите администратору.</translation>
    </message>
    <message>
        <source>Choose from 1 to 60 minutes.</source>
        <translation>Выберите от 1 до 60 минут.</translation>
    </message>
    <message>
        <source>Choose from 1 to 3650 days.</source>
        <translation>Выберите от 1 до 3650 дней.</translation>
    </message>
    <message>
        <source>Choose from 30 to 36500 days, or for ever.</source>
        <translation>Выберите от 30 до 36500 дней или бессрочно.</translation>
    </message>
    <message>
        <source>Type an example of a ticket, such as A-012, or a regular expression.</source>
        <translation>Наберите пример талона, например A-012, или регулярное выражение.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one.</source>
        <translation>Папки {folder} нет. Выберите папку.</translation>
    </message>
    <message>
        <source>The code of the centre stands in every number: it cannot be changed here.</source>
        <translation>Код центра стоит в каждом номере: здесь его менять нельзя.</translation>
    </message>
    <message>
        <source>More than {most} rows at once cannot be exported. Choose a day or a clerk.</source>
        <translation>За раз нельзя экспортировать больше {most} строк. Выберите день или сотрудника.</translation>
    </message>
</context>
<context>
    <name>_WhereTo</name>
    <message>
        <source>Print on another printer?</source>
        <translation>Напечатать на другом принтере?</translation>
    </message>
    <message>
        <source>Print there</source>
        <translation>Напечатать там</translation>
    </message>
    <message>
        <source>Leave it waiting</source>
        <translation>Пусть ждёт</translation>
    </message>
    <message>
        <source>Which printer</source>
        <translation>Какой принтер</translation>
    </message>
</context>
</TS>
