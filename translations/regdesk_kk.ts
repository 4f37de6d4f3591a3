<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>This program</source>
        <translation>Осы бағдарлама</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Не жаңалық бар</translation>
    </message>
    <message>
        <source>Licences of others</source>
        <translation>Өзгелердің лицензиялары</translation>
    </message>
    <message>
        <source>Awaits a lawyer</source>
        <translation>Заңгерді күтеді</translation>
    </message>
    <message>
        <source>Awaits an editor</source>
        <translation>Редакторды күтеді</translation>
    </message>
    <message>
        <source>not packaged: run from its source</source>
        <translation>жинақталмаған: бастапқы кодынан іске қосылды</translation>
    </message>
    <message>
        <source>Built of: {commit}</source>
        <translation>Неден жинақталды: {commit}</translation>
    </message>
    <message>
        <source>Folder of the desk's work: {folder}</source>
        <translation>Терезе деректерінің қалтасы: {folder}</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Лицензиясы: Apache-2.0</translation>
    </message>
    <message>
        <source>Rules in force here</source>
        <translation>Осында қолданыстағы ережелер</translation>
    </message>
    <message>
        <source>not compared with the act</source>
        <translation>актімен салыстырылмаған</translation>
    </message>
    <message>
        <source>Their texts lie in the folder {folder}.</source>
        <translation>Олардың мәтіндері {folder} қалтасында.</translation>
    </message>
    <message>
        <source>Nobody has held these statements of law against the act yet. At the desk they only warn.</source>
        <translation>Заңның бұл ережелерін әлі ешкім актімен салыстырған жоқ. Терезеде олар тек ескертеді.</translation>
    </message>
    <message>
        <source>whose pages may be kept: {papers}</source>
        <translation>қай құжаттардың беттері сақталады: {papers}</translation>
    </message>
    <message>
        <source>No native editor has approved these Kazakh texts yet.</source>
        <translation>Бұл қазақша мәтіндерді ана тілді редактор әлі бекіткен жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in all.</source>
        <translation>
            <numerusform>Барлығы %n мәтін.</numerusform>
            <numerusform>Барлығы %n мәтін.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>About the program</source>
        <translation>Бағдарлама туралы</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Кейінге қалдыру</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Істі жабу</translation>
    </message>
    <message>
        <source>Discard the correction</source>
        <translation>Түзетпеу</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Әрекет</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Іс</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Қызметкер</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>Қосымша</translation>
    </message>
    <message>
        <source>Desk set up</source>
        <translation>Терезе бапталды</translation>
    </message>
    <message>
        <source>Desk connected to its hub</source>
        <translation>Терезе серверге қосылды</translation>
    </message>
    <message>
        <source>New epoch of numbers begun</source>
        <translation>Нөмірлердің жаңа дәуірі басталды</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Сақтық көшірме жасалды</translation>
    </message>
    <message>
        <source>Desk restored from a backup</source>
        <translation>Терезе сақтық көшірмеден қалпына келтірілді</translation>
    </message>
    <message>
        <source>Desk taken back to an earlier release</source>
        <translation>Терезе алдыңғы нұсқаға қайтарылды</translation>
    </message>
    <message>
        <source>Keys of the hub taken</source>
        <translation>Сервер кілттері алынды</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Қалпына келтіру кілті жаңартылды</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Кірді</translation>
    </message>
    <message>
        <source>Failed tries to sign in</source>
        <translation>Кірудің сәтсіз әрекеттері</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Шықты</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>Экран құлыпталды</translation>
    </message>
    <message>
        <source>Screen unlocked</source>
        <translation>Экран құлыптан босатылды</translation>
    </message>
    <message>
        <source>Clerk added</source>
        <translation>Қызметкер қосылды</translation>
    </message>
    <message>
        <source>Clerk changed</source>
        <translation>Қызметкер деректері өзгертілді</translation>
    </message>
    <message>
        <source>Clerk left</source>
        <translation>Қызметкер кетті</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Өз құпиясөзі өзгертілді</translation>
    </message>
    <message>
        <source>Password reset by the administrator</source>
        <translation>Құпиясөзді әкімші жаңартты</translation>
    </message>
    <message>
        <source>Password reset by the recovery key</source>
        <translation>Құпиясөз қалпына келтіру кілтімен жаңартылды</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Іс ашылды</translation>
    </message>
    <message>
        <source>Step of the case reached</source>
        <translation>Істің қадамына өтілді</translation>
    </message>
    <message>
        <source>Case postponed</source>
        <translation>Іс кейінге қалдырылды</translation>
    </message>
    <message>
        <source>Case taken up again</source>
        <translation>Іс қайта қолға алынды</translation>
    </message>
    <message>
        <source>Case restored after a break</source>
        <translation>Іс үзілістен кейін қалпына келтірілді</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>Іс басқаға берілді</translation>
    </message>
    <message>
        <source>Case discarded</source>
        <translation>Іс жойылды</translation>
    </message>
    <message>
        <source>Case accepted</source>
        <translation>Іс қабылданды</translation>
    </message>
    <message>
        <source>Case sent to the hub</source>
        <translation>Іс серверге жіберілді</translation>
    </message>
    <message>
        <source>Answer of the register taken</source>
        <translation>Тізілімнің жауабы алынды</translation>
    </message>
    <message>
        <source>Answer of the register read</source>
        <translation>Тізілімнің жауабы оқылды</translation>
    </message>
    <message>
        <source>Correction opened</source>
        <translation>Түзету ашылды</translation>
    </message>
    <message>
        <source>Case corrected</source>
        <translation>Іс түзетілді</translation>
    </message>
    <message>
        <source>Case cancelled</source>
        <translation>Істің күші жойылды</translation>
    </message>
    <message>
        <source>Case entered in the register</source>
        <translation>Іс тізілімге енгізілді деп белгіленді</translation>
    </message>
    <message>
        <source>Mark of entering taken back</source>
        <translation>Енгізу белгісі алынды</translation>
    </message>
    <message>
        <source>Case closed without acceptance</source>
        <translation>Іс қабылданбай жабылды</translation>
    </message>
    <message>
        <source>Case viewed</source>
        <translation>Іс қаралды</translation>
    </message>
    <message>
        <source>Reminder marked</source>
        <translation>Еске салу белгіленді</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Журнал экспортталды</translation>
    </message>
    <message>
        <source>Pages added</source>
        <translation>Беттер қосылды</translation>
    </message>
    <message>
        <source>Page removed</source>
        <translation>Бет жойылды</translation>
    </message>
    <message>
        <source>Page moved</source>
        <translation>Бет ауыстырылды</translation>
    </message>
    <message>
        <source>Page turned</source>
        <translation>Бет бұрылды</translation>
    </message>
    <message>
        <source>Unclear page kept</source>
        <translation>Анық емес бет қалдырылды</translation>
    </message>
    <message>
        <source>Hub told that pages were destroyed in their time</source>
        <translation>Серверге беттердің мерзімінде жойылғаны айтылды</translation>
    </message>
    <message>
        <source>Pages destroyed at the end of their term</source>
        <translation>Беттер мерзімі біткен соң жойылды</translation>
    </message>
    <message>
        <source>Case data destroyed at the end of their term</source>
        <translation>Іс деректері сақтау мерзімі біткен соң жойылды</translation>
    </message>
    <message>
        <source>Sheet printed</source>
        <translation>Парақ басып шығаруға жіберілді</translation>
    </message>
    <message>
        <source>Sheet taken out of the printer's queue</source>
        <translation>Парақ басып шығару кезегінен алынды</translation>
    </message>
    <message>
        <source>Sheet looked at</source>
        <translation>Парақ қаралды</translation>
    </message>
    <message>
        <source>Sheet saved as a file</source>
        <translation>Парақ файл болып сақталды</translation>
    </message>
    <message>
        <source>Sheet sent to another printer</source>
        <translation>Парақ басқа принтерге жіберілді</translation>
    </message>
    <message>
        <source>Edition of the rules taken</source>
        <translation>Ережелер редакциясы алынды</translation>
    </message>
    <message>
        <source>Edition of the rules withdrawn</source>
        <translation>Ережелер редакциясы қайтарып алынды</translation>
    </message>
    <message>
        <source>Edition of the rules activated</source>
        <translation>Ережелер редакциясы іске қосылды</translation>
    </message>
    <message>
        <source>Activation of the rules taken back</source>
        <translation>Ережелерді іске қосу кері қайтарылды</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Баптау өзгертілді</translation>
    </message>
    <message>
        <source>Words of the centre changed</source>
        <translation>Орталық туралы мәліметтер өзгертілді</translation>
    </message>
    <message>
        <source>Trail of acts looked at</source>
        <translation>Әрекеттер журналы қаралды</translation>
    </message>
    <message>
        <source>Trail of acts verified</source>
        <translation>Әрекеттер журналы тексерілді</translation>
    </message>
    <message>
        <source>Trail of acts exported</source>
        <translation>Әрекеттер журналы экспортталды</translation>
    </message>
    <message>
        <source>List of places taken</source>
        <translation>Елді мекендер тізімі алынды</translation>
    </message>
    <message>
        <source>List of streets taken</source>
        <translation>Көшелер тізімі алынды</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Күн жабылды</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>беттері</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>талон</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>көшірме</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>редакция</translation>
    </message>
    <message>
        <source>since</source>
        <translation>бастап</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>әрекет</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>істер</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>жолдар</translation>
    </message>
    <message>
        <source>from</source>
        <translation>кімнен</translation>
    </message>
    <message>
        <source>to</source>
        <translation>кімге</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>қызметкер</translation>
    </message>
    <message>
        <source>confirmed by</source>
        <translation>растаған</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>дәуір</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Кіру</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Істер</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Қарау</translation>
    </message>
    <message>
        <source>Sheets, exports</source>
        <translation>Парақ, экспорт</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation>бағдарламаның өзі</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>It is a detached house</source>
        <translation>Бұл — жеке үй</translation>
    </message>
    <message>
        <source>No flat is given.</source>
        <translation>Пәтер көрсетілмеген.</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Толық мекенжай</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Қолмен енгізу</translation>
    </message>
    <message>
        <source>City, district</source>
        <translation>Қала, аудан</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Көше</translation>
    </message>
    <message>
        <source>Street in Kazakh</source>
        <translation>Көше (қазақша)</translation>
    </message>
    <message>
        <source>Street in Russian</source>
        <translation>Көше (орысша)</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Үй</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Корпус</translation>
    </message>
    <message>
        <source>Flat number</source>
        <translation>Пәтер</translation>
    </message>
    <message>
        <source>Address code (RKA)</source>
        <translation>Тіркеу коды (МТК)</translation>
    </message>
    <message>
        <source>from the directory</source>
        <translation>анықтамалықтан</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>коды жоқ</translation>
    </message>
</context>
<context>
    <name>AddressPage</name>
    <message>
        <source>Where is the registration?</source>
        <translation>Қайда тіркейміз?</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Жаңа мекенжай</translation>
    </message>
    <message>
        <source>Street, house and flat, in any order</source>
        <translation>Көше, үй, пәтер — кез келген ретпен</translation>
    </message>
    <message>
        <source>Former address</source>
        <translation>Бұрынғы мекенжай</translation>
    </message>
    <message>
        <source>Its registration ends automatically</source>
        <translation>Бұл мекенжайдан автоматты түрде шығарылады</translation>
    </message>
    <message>
        <source>Last addresses</source>
        <translation>Соңғы мекенжайлар</translation>
    </message>
    <message>
        <source>RKA {code}</source>
        <translation>МТК {code}</translation>
    </message>
</context>
<context>
    <name>AdministratorForm</name>
    <message>
        <source>Who is the first administrator?</source>
        <translation>Бірінші әкімші кім?</translation>
    </message>
    <message>
        <source>The password opens the encrypted database of this desk; nobody can look it up.</source>
        <translation>Құпиясөз осы терезенің шифрланған дерекқорын ашады; оны ешкім біле алмайды.</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>Қызметкер коды</translation>
    </message>
    <message>
        <source>Surname and initials</source>
        <translation>Тегі мен аты-жөнінің бас әріптері</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>Құпиясөз қайтадан</translation>
    </message>
    <message>
        <source>At least 10 characters; several words are best.</source>
        <translation>Кемінде 10 таңба; бірнеше сөз болғаны дұрыс.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type them once more.</source>
        <translation>Екі құпиясөз бірдей емес. Қайта теріңіз.</translation>
    </message>
</context>
<context>
    <name>AfterAcceptance</name>
    <message>
        <source>Who confirms the cancellation of case %1?</source>
        <translation>№ %1 істің күшін жоюды кім растайды?</translation>
    </message>
    <message>
        <source>A senior clerk or the administrator confirms it with code and password.</source>
        <translation>Аға қызметкер немесе әкімші коды мен құпиясөзін енгізіп растайды.</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Істің күшін жою</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
    <message>
        <source>Case %1 is cancelled. The note for the applicant goes to the printer.</source>
        <translation>№ %1 істің күші жойылды. Өтініш берушіге ескертпе принтерге жіберілді.</translation>
    </message>
    <message>
        <source>Case %1 is marked as entered</source>
        <translation>№ %1 іс енгізілді деп белгіленді</translation>
    </message>
    <message>
        <source>Case %1 is not marked as entered any more</source>
        <translation>№ %1 істің енгізу белгісі алынды</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>After saving</source>
        <translation>Сақтағаннан кейін</translation>
    </message>
    <message>
        <source>The case is saved on this computer</source>
        <translation>Іс осы компьютерде сақталады</translation>
    </message>
    <message>
        <source>The slip is printed in two languages</source>
        <translation>Талон екі тілде басып шығарылады</translation>
    </message>
    <message>
        <source>The correction is saved on this computer</source>
        <translation>Түзету осы компьютерде сақталады</translation>
    </message>
    <message>
        <source>The number stays; a slip that says something else is offered anew</source>
        <translation>Нөмірі сол күйінде; талон мәтіні өзгерсе, қайта басып шығару ұсынылады</translation>
    </message>
    <message>
        <source>It is sent by itself when the line is there</source>
        <translation>Желі қосылғанда өзі жіберіледі</translation>
    </message>
</context>
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Parent, guardian or trustee</source>
        <translation>Ата-ана, қорғаншы немесе қамқоршы</translation>
    </message>
    <message>
        <source>Hands in with a paper that shows the authority. The own document is only recorded.</source>
        <translation>Өкілеттігін растайтын құжатпен тапсырады. Өз құжаты тек жазып алынады.</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>Сенім білдірілген адам</translation>
    </message>
    <message>
        <source>Hands in by a notarised power of attorney. The own document is only recorded.</source>
        <translation>Нотариат куәландырған сенімхатпен тапсырады. Өз құжаты тек жазып алынады.</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>өкіл</translation>
    </message>
    <message>
        <source>attorney</source>
        <translation>сенім білдірілген адам</translation>
    </message>
    <message>
        <source>Compare the photo in the document with the person.</source>
        <translation>Құжаттағы фото мен адамды салыстырыңыз.</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>келесі өріс</translation>
    </message>
    <message>
        <source>member of the family</source>
        <translation>отбасы мүшесі</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>келесі адам</translation>
    </message>
    <message>
        <source>remove, on a tab</source>
        <translation>алып тастау (қойындыда)</translation>
    </message>
    <message>
        <source>undo the filling</source>
        <translation>толтыруды қайтару</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Taken out of the case: %1</source>
        <translation>Істен алынды: %1</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Жаңа адам</translation>
    </message>
</context>
<context>
    <name>ApplicationRow</name>
    <message>
        <source>received %1</source>
        <translation>келді: %1</translation>
    </message>
</context>
<context>
    <name>ApplicationsPanel</name>
    <message>
        <source>Name of the citizen</source>
        <translation>Азаматтың аты-жөні</translation>
    </message>
    <message>
        <source>These come from a practice portal</source>
        <translation>Бұлар оқу порталынан келді</translation>
    </message>
    <message>
        <source>The people are invented.</source>
        <translation>Адамдар ойдан шығарылған.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Applications from the portal</source>
        <translation>Порталдан түскен өтініштер</translation>
    </message>
    <message>
        <source>Taken at another desk or withdrawn</source>
        <translation>Басқа терезеде алынған немесе қайтарып алынған</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Күтіп тұрған ешкім жоқ.</translation>
    </message>
    <message>
        <source>No such application.</source>
        <translation>Мұндай өтініш жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: type a name</source>
        <translation>
            <numerusform>тағы %n: аты-жөнін теріңіз</numerusform>
            <numerusform>тағы %n: аты-жөнін теріңіз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>The applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>The owner of the dwelling</source>
        <translation>Тұрғын үй иесі</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Орталық</translation>
    </message>
    <message>
        <source>The applicant takes the application back</source>
        <translation>Өтініш беруші өтінішін қайтарып алды</translation>
    </message>
    <message>
        <source>The owner takes the consent back</source>
        <translation>Тұрғын үй иесі келісімін қайтарып алды</translation>
    </message>
    <message>
        <source>It was accepted by mistake</source>
        <translation>Қателесіп қабылданған</translation>
    </message>
    <message>
        <source>It repeats another case</source>
        <translation>Басқа істі қайталайды</translation>
    </message>
    <message>
        <source>Another reason, in words</source>
        <translation>Басқа себеп, сөзбен</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Күші жойылды: %1</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel case %1?</source>
        <translation>Іс %1: күшін жоясыз ба?</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Істің күшін жою</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Кім сұрайды</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Сөзбен</translation>
    </message>
    <message>
        <source>The case keeps its number and stands no more. This cannot be taken back.</source>
        <translation>Істің нөмірі сақталады, бірақ күші болмайды. Мұны қайтаруға болмайды.</translation>
    </message>
    <message>
        <source>The correction that was begun is thrown away.</source>
        <translation>Басталған түзету жойылады.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>Acts himself</source>
        <translation>Өзі әрекет етеді</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Кәмелетке толмаған</translation>
    </message>
    <message>
        <source>Found incapable by a court</source>
        <translation>Сот әрекетке қабілетсіз деп таныған</translation>
    </message>
</context>
<context>
    <name>CardScan</name>
    <message>
        <source>Differs from the document: %1</source>
        <translation>Құжаттан айырмасы бар: %1</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>Entered</source>
        <translation>Енгізілді</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Тарихы</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Cancel this case</source>
        <translation>Күшін жою</translation>
    </message>
</context>
<context>
    <name>CaseListPanel</name>
    <message>
        <source>Open the case</source>
        <translation>Істі ашу</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмірі</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Үй иесі</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Тізілімге енгізілді</translation>
    </message>
    <message>
        <source>The chosen case is shown here.</source>
        <translation>Таңдалған іс осында көрсетіледі.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Қолхат</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Оқылды</translation>
    </message>
</context>
<context>
    <name>Category</name>
    <message>
        <source>Citizen of Kazakhstan</source>
        <translation>ҚР азаматы</translation>
    </message>
    <message>
        <source>Citizen from abroad</source>
        <translation>Шетелден келген азамат</translation>
    </message>
    <message>
        <source>Foreigner residing permanently</source>
        <translation>Тұрақты тұратын шетелдік</translation>
    </message>
    <message>
        <source>Stateless person</source>
        <translation>Азаматтығы жоқ адам</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>Босқын</translation>
    </message>
</context>
<context>
    <name>CategoryPage</name>
    <message>
        <source>Who is registered, and how?</source>
        <translation>Кім және қалай тіркеледі?</translation>
    </message>
    <message>
        <source>Category of the applicant</source>
        <translation>Өтініш берушінің санаты</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>Тіркеу түрі</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Келген күні</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>КК.АА.ЖЖЖЖ</translation>
    </message>
    <message>
        <source>choose the category</source>
        <translation>санатты таңдау</translation>
    </message>
    <message>
        <source>choose the kind</source>
        <translation>тіркеу түрін таңдау</translation>
    </message>
    <message>
        <source>add a member of the family</source>
        <translation>отбасы мүшесін қосу</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
    <message>
        <source>Which papers are needed</source>
        <translation>Қандай құжаттар керек</translation>
    </message>
    <message>
        <source>Changes the address</source>
        <translation>Мекенжайын ауыстырады</translation>
    </message>
    <message>
        <source>take an application from the portal</source>
        <translation>порталдағы өтінішті алу</translation>
    </message>
    <message>
        <source>Came to live permanently</source>
        <translation>Тұрақты тұруға келді</translation>
    </message>
    <message>
        <source>Lives in Kazakhstan permanently</source>
        <translation>ҚР-да тұрақты тұрады</translation>
    </message>
    <message>
        <source>Has the status of a refugee</source>
        <translation>Босқын мәртебесін алған</translation>
    </message>
    <message numerus="yes">
        <source>The list depends on the category. The service is free, it takes %n minutes.</source>
        <translation>
            <numerusform>Тізім санатқа қарай өзгереді. Қызмет тегін, мерзімі — %n минут.</numerusform>
            <numerusform>Тізім санатқа қарай өзгереді. Қызмет тегін, мерзімі — %n минут.</numerusform>
        </translation>
    </message>
    <message>
        <source>A proof is needed</source>
        <translation>Растайтын құжат керек</translation>
    </message>
    <message>
        <source>At the place of residence</source>
        <translation>Тұрғылықты жері бойынша</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Тұрақты тіркеу</translation>
    </message>
    <message>
        <source>Until the document is obtained</source>
        <translation>Құжат алынғанға дейін</translation>
    </message>
    <message>
        <source>At the place of temporary stay</source>
        <translation>Уақытша болатын жері бойынша</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Уақытша тіркеу</translation>
    </message>
    <message>
        <source>Registered temporarily until the document is obtained</source>
        <translation>Құжат алынғанға дейін уақытша тіркеледі</translation>
    </message>
    <message>
        <source>For permanent registration the document is brought later.</source>
        <translation>Тұрақты тіркеу үшін құжатты кейін алып келуі керек — талонда жазылады.</translation>
    </message>
</context>
<context>
    <name>CentreForm</name>
    <message>
        <source>Which desk is this?</source>
        <translation>Бұл қай терезе?</translation>
    </message>
    <message>
        <source>It stands like this on every slip, in both languages.</source>
        <translation>Әр талонда екі тілде осылай жазылады.</translation>
    </message>
    <message>
        <source>Code of the centre</source>
        <translation>Орталық коды</translation>
    </message>
    <message>
        <source>Number of the window</source>
        <translation>Терезе нөмірі</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Who serves here</source>
        <translation>Мұнда кім қызмет көрсетеді</translation>
    </message>
    <message>
        <source>Name of the centre, in Kazakh</source>
        <translation>Орталықтың атауы, қазақша</translation>
    </message>
    <message>
        <source>Name of the centre, in Russian</source>
        <translation>Орталықтың атауы, орысша</translation>
    </message>
    <message>
        <source>Address of the centre, in Kazakh</source>
        <translation>Орталықтың мекенжайы, қазақша</translation>
    </message>
    <message>
        <source>Address of the centre, in Russian</source>
        <translation>Орталықтың мекенжайы, орысша</translation>
    </message>
    <message>
        <source>Police body, in Kazakh</source>
        <translation>Полиция органы, қазақша</translation>
    </message>
    <message>
        <source>Police body, in Russian</source>
        <translation>Полиция органы, орысша</translation>
    </message>
    <message>
        <source>Clerk of the corporation</source>
        <translation>Мемлекеттік корпорация қызметкері</translation>
    </message>
    <message>
        <source>Provider's officer in the centre</source>
        <translation>Орталықтағы полиция қызметкері</translation>
    </message>
    <message>
        <source>The provider itself (police)</source>
        <translation>Полиция органының өзі</translation>
    </message>
    <message>
        <source>The centre, as it stands on every slip</source>
        <translation>Орталық: әр талонда осылай тұрады</translation>
    </message>
    <message>
        <source>Centre %1, window %2, %3. They stand in every number and key: another one needs the desk to be set up anew and enrolled.</source>
        <translation>Орталық %1, терезе %2, %3. Олар әр нөмір мен кілтте тұр: басқасы керек болса, терезені жаңадан баптап, серверге қайта қосу керек.</translation>
    </message>
    <message>
        <source>clerk of the corporation</source>
        <translation>корпорация қызметкері</translation>
    </message>
    <message>
        <source>provider's officer in the centre</source>
        <translation>орталықтағы көрсетілетін қызметті берушінің қызметкері</translation>
    </message>
    <message>
        <source>the provider itself (police)</source>
        <translation>көрсетілетін қызметті берушінің өзі (полиция)</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>осында</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>acts himself</source>
        <translation>өзі әрекет етеді</translation>
    </message>
    <message>
        <source>a minor</source>
        <translation>кәмелетке толмаған</translation>
    </message>
    <message>
        <source>incapable</source>
        <translation>әрекетке қабілетсіз</translation>
    </message>
    <message>
        <source>Person to be registered</source>
        <translation>Тіркелетін адам</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Үй иесі</translation>
    </message>
    <message>
        <source>Left the other country</source>
        <translation>Басқа елден шығуы</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Former address</source>
        <translation>Бұрынғы мекенжай</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Берілген күні</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кім берген</translation>
    </message>
    <message>
        <source>Who hands in</source>
        <translation>Кім тапсырады</translation>
    </message>
    <message>
        <source>Premises</source>
        <translation>Тұрғынжай түрі</translation>
    </message>
    <message>
        <source>Petition of the administration</source>
        <translation>Әкімшіліктің өтінішхаты</translation>
    </message>
    <message>
        <source>State housing</source>
        <translation>Мемлекеттік тұрғын үй</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Қатысуы</translation>
    </message>
    <message>
        <source>Representative's presence</source>
        <translation>Өкілдің қатысуы</translation>
    </message>
    <message>
        <source>Document compared</source>
        <translation>Құжат салыстырылды</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім түрі</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>Келісім күні</translation>
    </message>
    <message>
        <source>Legal capacity</source>
        <translation>Әрекет қабілеттілігі</translation>
    </message>
    <message>
        <source>Is registered here himself</source>
        <translation>Өзі осында тіркеледі</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Жалға алушы</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>түпнұсқасы көрілді</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>мерзімі</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>беттері</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>What changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Ештеңе өзгермейді.</translation>
    </message>
    <message>
        <source>Cases of this window that it touches</source>
        <translation>Осы терезеде қатысы бар істер</translation>
    </message>
    <message>
        <source>None of the open and postponed cases.</source>
        <translation>Ашық және кейінге қалдырылған істерге қатысы жоқ.</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>%1 редакциясы</translation>
    </message>
    <message>
        <source>compared with edition %1</source>
        <translation>%1 редакциясымен салыстырғанда</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Кейінге қалды</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Толтырылып жатыр</translation>
    </message>
    <message>
        <source>Work by it</source>
        <translation>Осымен жұмыс істеу</translation>
    </message>
    <message>
        <source>Not begin with it</source>
        <translation>Бастамау</translation>
    </message>
</context>
<context>
    <name>ClerkDesk</name>
    <message>
        <source>The password is changed.</source>
        <translation>Құпиясөз өзгертілді.</translation>
    </message>
    <message>
        <source>The clerk may sign in by the first password.</source>
        <translation>Қызметкер алғашқы құпиясөзбен кіре алады.</translation>
    </message>
    <message>
        <source>The role is changed.</source>
        <translation>Рөлі өзгертілді.</translation>
    </message>
    <message>
        <source>The first password opens the desk once.</source>
        <translation>Алғашқы құпиясөзбен бір рет кіруге болады.</translation>
    </message>
    <message>
        <source>The clerk has left; the cases are handed over.</source>
        <translation>Қызметкер кетті, істері тапсырылды.</translation>
    </message>
    <message>
        <source>The key is with the printer.</source>
        <translation>Кілт принтерге жіберілді.</translation>
    </message>
    <message>
        <source>From now on only the new key counts?</source>
        <translation>Енді тек жаңа кілт қолданылсын ба?</translation>
    </message>
    <message>
        <source>Destroy the sheet of before: it opens nothing any more.</source>
        <translation>Бұрынғы парақты жойыңыз: ол енді жарамайды.</translation>
    </message>
    <message>
        <source>The new key counts</source>
        <translation>Жаңа кілтті қабылдау</translation>
    </message>
    <message>
        <source>The key of before stays</source>
        <translation>Бұрынғы кілтті қалдыру</translation>
    </message>
    <message>
        <source>The recovery key is renewed.</source>
        <translation>Қалпына келтіру кілті жаңартылды.</translation>
    </message>
</context>
<context>
    <name>Clerks</name>
    <message>
        <source>Clerk</source>
        <translation>Қызметкер</translation>
    </message>
    <message>
        <source>Senior clerk</source>
        <translation>Аға қызметкер</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Әкімші</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Аудитор</translation>
    </message>
    <message>
        <source>accepts cases, closes the day</source>
        <translation>істерді қабылдайды, күнді жабады</translation>
    </message>
    <message>
        <source>also cancels, exports, takes cases over</source>
        <translation>бұған қоса істің күшін жояды, экспорттайды, істі өзіне алады</translation>
    </message>
    <message>
        <source>also sees to clerks and settings</source>
        <translation>бұған қоса қызметкерлер мен баптауларды басқарады</translation>
    </message>
    <message>
        <source>reads the trail of acts, touches no case</source>
        <translation>әрекеттер журналын оқиды, істерге тимейді</translation>
    </message>
    <message>
        <source>Left on %1. The name stays on the cases of before.</source>
        <translation>%1 күні кетті. Есімі бұрынғы істерде қалады.</translation>
    </message>
    <message>
        <source>Signs in by a password of his own.</source>
        <translation>Өз құпиясөзімен кіреді.</translation>
    </message>
    <message>
        <source>Has a first password, to be changed.</source>
        <translation>Алғашқы құпиясөзі бар, оны өзгертуі тиіс.</translation>
    </message>
    <message>
        <source>No password opens the desk. Give a first one.</source>
        <translation>Ешбір құпиясөзі жарамайды. Алғашқысын беріңіз.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases.</source>
        <translation>
            <numerusform>Аяқталмаған %n іс.</numerusform>
            <numerusform>Аяқталмаған %n іс.</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Рөлі</translation>
    </message>
    <message>
        <source>A new clerk at this window</source>
        <translation>Осы терезеде жаңа қызметкер</translation>
    </message>
    <message>
        <source>The first password is told to the clerk, who changes it at once.</source>
        <translation>Алғашқы құпиясөзді қызметкерге айтасыз, ол оны бірден өзгертеді.</translation>
    </message>
    <message>
        <source>Add the clerk</source>
        <translation>Қызметкерді қосу</translation>
    </message>
    <message>
        <source>Add nobody</source>
        <translation>Ешкімді қоспау</translation>
    </message>
    <message>
        <source>Another role for %1?</source>
        <translation>%1: рөлін өзгертесіз бе?</translation>
    </message>
    <message>
        <source>It holds from the next sign-in.</source>
        <translation>Келесі кіруден бастап қолданылады.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Рөлін өзгерту</translation>
    </message>
    <message>
        <source>Leave the role as it is</source>
        <translation>Рөлін өзгертпеу</translation>
    </message>
    <message>
        <source>A new first password for %1?</source>
        <translation>%1: жаңа құпиясөз бересіз бе?</translation>
    </message>
    <message>
        <source>The password before opens nothing any more; no case is touched.</source>
        <translation>Бұрынғы құпиясөз енді жарамайды, істер сол күйінде қалады.</translation>
    </message>
    <message>
        <source>%1 leaves this window?</source>
        <translation>%1 осы терезеден кете ме?</translation>
    </message>
    <message>
        <source>The password opens nothing from now on.</source>
        <translation>Құпиясөзі енді жарамайды.</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases go to:</source>
        <translation>
            <numerusform>Аяқталмаған %n істі қабылдайтын:</numerusform>
            <numerusform>Аяқталмаған %n істі қабылдайтын:</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Кетеді</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Қалады</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>Жаңа қалпына келтіру кілті</translation>
    </message>
    <message>
        <source>It counts once it is confirmed. Print it or write it down first.</source>
        <translation>Ол расталғаннан кейін жарамды болады. Алдымен басып шығарыңыз немесе жазып алыңыз.</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Кілт менде</translation>
    </message>
    <message>
        <source>Keep the key of before</source>
        <translation>Бұрынғы кілтті қалдыру</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Алғашқы құпиясөз</translation>
    </message>
</context>
<context>
    <name>ClerksPanel</name>
    <message>
        <source>Clerks of this window</source>
        <translation>Осы терезенің қызметкерлері</translation>
    </message>
    <message>
        <source>Add a clerk</source>
        <translation>Қызметкер қосу</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Рөлін өзгерту</translation>
    </message>
    <message>
        <source>New first password</source>
        <translation>Жаңа алғашқы құпиясөз</translation>
    </message>
    <message>
        <source>The clerk leaves</source>
        <translation>Қызметкер кетеді</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Жаңа қалпына келтіру кілті</translation>
    </message>
</context>
<context>
    <name>ClosedPanel</name>
    <message>
        <source>New case with what was typed</source>
        <translation>Осы деректермен жаңа іс</translation>
    </message>
    <message>
        <source>Case %1 is closed</source>
        <translation>%1 іс жабылды</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Қолхатты басу</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Қарау</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>By the law</source>
        <translation>Құқықтық негіз</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабылды</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close the case without acceptance?</source>
        <translation>Істі қабылдаусыз жабасыз ба?</translation>
    </message>
    <message>
        <source>Refuse to accept the papers?</source>
        <translation>Құжаттарды қабылдаудан бас тартасыз ба?</translation>
    </message>
    <message>
        <source>Close the case as refused?</source>
        <translation>Істі «бас тарту» деп жабасыз ба?</translation>
    </message>
    <message>
        <source>Close the case as sent to another body?</source>
        <translation>Істі «басқа органға бағытталды» деп жабасыз ба?</translation>
    </message>
    <message>
        <source>The case stays in the journal and cannot be changed; pictures that the law does not let stay are destroyed.</source>
        <translation>Іс журналда қалады, енді өзгертілмейді; заң бойынша сақтауға болмайтын суреттер жойылады.</translation>
    </message>
    <message numerus="yes">
        <source>Give the papers back: the count of %n minutes stops.</source>
        <translation>
            <numerusform>Құжаттарды қайтарыңыз: %n минуттық санақ тоқтайды.</numerusform>
            <numerusform>Құжаттарды қайтарыңыз: %n минуттық санақ тоқтайды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>Біржола жабу</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Жоқ құжаттар: %1.</translation>
    </message>
    <message>
        <source>Another body serves this person.</source>
        <translation>Бұл адамға басқа орган қызмет көрсетеді.</translation>
    </message>
    <message>
        <source>A child under this age is not registered alone: he follows his parents.</source>
        <translation>Бұл жастағы бала жеке тіркелмейді: ата-анасының мекенжайы бойынша тұрады.</translation>
    </message>
    <message>
        <source>The owner does not consent.</source>
        <translation>Үй иесі келісім бермеді.</translation>
    </message>
    <message>
        <source>The owner did not come in person.</source>
        <translation>Үй иесінің өзі келмеді.</translation>
    </message>
    <message>
        <source>The set of papers is not complete.</source>
        <translation>Құжаттар топтамасы толық емес.</translation>
    </message>
    <message>
        <source>The owner consents to temporary registration only.</source>
        <translation>Үй иесі тек уақытша тіркеуге келісті.</translation>
    </message>
    <message>
        <source>Accepted as temporary until the document is obtained.</source>
        <translation>Құжат алынғанға дейін уақытша тіркеуге қабылданды.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Қабылданды.</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <translation>%1 (мерзімі өткен)</translation>
    </message>
    <message>
        <source>The owner does not agree</source>
        <translation>Үй иесі келіспейді</translation>
    </message>
    <message>
        <source>One of the owners does not agree</source>
        <translation>Үй иелерінің бірі келіспейді</translation>
    </message>
    <message>
        <source>The owner took his consent back</source>
        <translation>Үй иесі келісімін қайтарып алды</translation>
    </message>
    <message>
        <source>The owner will not come</source>
        <translation>Үй иесі келмейді</translation>
    </message>
    <message>
        <source>The applicant will not go on</source>
        <translation>Өтініш беруші бас тартты</translation>
    </message>
    <message>
        <source>The applicant does not want temporary registration</source>
        <translation>Өтініш берушіге уақытша тіркеу қажет емес</translation>
    </message>
    <message>
        <source>Not all papers are here</source>
        <translation>Құжаттар толық емес</translation>
    </message>
    <message>
        <source>Sent to another body</source>
        <translation>Басқа органға бағытталды</translation>
    </message>
    <message>
        <source>The child follows his parents</source>
        <translation>Бала ата-анасының мекенжайымен</translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n іс</numerusform>
            <numerusform>%n іс</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter prints a copy</source>
        <translation>Enter көшірмесін басып шығарады</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Noted with the case: ticket %1</source>
        <translation>Іске жазылды: %1 талоны</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Differs from the document</source>
        <translation>Құжаттан айырмасы бар</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>All that is typed agrees with it</source>
        <translation>Енгізілгеннің бәрі оған сәйкес</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>енгізілген</translation>
    </message>
    <message>
        <source>document</source>
        <translation>құжатта</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Code of the administrator</source>
        <translation>Әкімшінің коды</translation>
    </message>
    <message>
        <source>Code of the senior or administrator</source>
        <translation>Аға қызметкердің немесе әкімшінің коды</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>To permanent</source>
        <translation>Тұрақты тіркеуге</translation>
    </message>
    <message>
        <source>To temporary</source>
        <translation>Уақытша тіркеуге</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Бас тартады</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Discard the correction of case %1?</source>
        <translation>%1 ісін түзетуден бас тартасыз ба?</translation>
    </message>
    <message>
        <source>What was changed is thrown away. The case stays as it was.</source>
        <translation>Енгізілген өзгерістер жойылады. Іс бұрынғы күйінде қалады.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Go on correcting</source>
        <translation>Түзетуге оралу</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>What the correction changes</source>
        <translation>Түзету нені өзгертеді</translation>
    </message>
    <message>
        <source>Nothing has been changed yet: Alt 1–5 opens what is wrong.</source>
        <translation>Әзірге ештеңе өзгертілген жоқ: қате бөлімді Alt 1–5 ашады.</translation>
    </message>
    <message>
        <source>Who asked for it</source>
        <translation>Кім сұрады</translation>
    </message>
    <message>
        <source>The register asked</source>
        <translation>Тізілім</translation>
    </message>
    <message>
        <source>The applicant asked</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>The clerk noticed it</source>
        <translation>Қызметкер</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Түзету себебі</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Closed: № %1</source>
        <translation>Жабылды: № %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not agree: read the end of the register.</source>
        <translation>
            <numerusform>%n жерде сәйкестік жоқ: тізілімнің соңын оқыңыз.</numerusform>
            <numerusform>%n жерде сәйкестік жоқ: тізілімнің соңын оқыңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted: %1 · not accepted: %2 · postponed: %3</source>
        <translation>Қабылданды: %1 · қабылданбады: %2 · кейінге қалды: %3</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>орташа уақыты %1</translation>
    </message>
    <message>
        <source>unfinished: %1</source>
        <translation>аяқталмаған: %1</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>жіберілмеген: %1</translation>
    </message>
    <message>
        <source>not entered in the register: %1</source>
        <translation>тізілімге енгізілмеген: %1</translation>
    </message>
    <message>
        <source>The register lists all that is left: %1.</source>
        <translation>Қалғанының бәрі тізілімде жазылады: %1.</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>%1 күні жабылсын ба?</translation>
    </message>
    <message>
        <source>Its register is printed with the next number. What is done after it belongs to the next closing.</source>
        <translation>Күн тізілімі келесі нөмірмен басып шығарылады. Одан кейін істелгені келесі жабуға кіреді.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Күнді жабу</translation>
    </message>
    <message>
        <source>Return to work</source>
        <translation>Жұмысқа оралу</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>How everything stands</source>
        <translation>Жұмыс орнының жай-күйі</translation>
    </message>
    <message>
        <source>Closings of days</source>
        <translation>Жабылған күндер</translation>
    </message>
    <message>
        <source>Enter prints a copy</source>
        <translation>Enter көшірмесін басып шығарады</translation>
    </message>
    <message>
        <source>No day is closed yet.</source>
        <translation>Әлі бірде-бір күн жабылған жоқ.</translation>
    </message>
    <message>
        <source>Today at this window</source>
        <translation>Терезенің бүгінгі күні</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Менің күнім</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Әріптестер</translation>
    </message>
    <message>
        <source>Left at this window: %1</source>
        <translation>Осы терезеде қалғаны: %1</translation>
    </message>
    <message>
        <source>It is being looked at</source>
        <translation>Тексерілуде</translation>
    </message>
    <message>
        <source>The day is being closed…</source>
        <translation>Күн жабылып жатыр…</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Күнді жабу</translation>
    </message>
    <message>
        <source>Close the day %1</source>
        <translation>%1 күнін жабу</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Ауысымды тапсыру парағы</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>The correction came too late: %1</source>
        <translation>Түзету кеш келді: %1</translation>
    </message>
    <message>
        <source>The cancellation came too late: %1</source>
        <translation>Күшін жою кеш келді: %1</translation>
    </message>
    <message>
        <source>%1 confirmed it: %2</source>
        <translation>%1 растады: %2</translation>
    </message>
    <message>
        <source>%1 rejected it: %2</source>
        <translation>%1 қабылдамады: %2</translation>
    </message>
    <message>
        <source>%1 returned it: %2</source>
        <translation>%1 қайтарды: %2</translation>
    </message>
    <message>
        <source>The practice register</source>
        <translation>Оқу тізілімі</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>Тізілім</translation>
    </message>
    <message>
        <source>Where: step %1, %2</source>
        <translation>Түзететін жер: %1-қадам, %2</translation>
    </message>
    <message>
        <source>There is nothing left to cancel.</source>
        <translation>Күшін жоятын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The case stands. Taking somebody off the register is a service of its own.</source>
        <translation>Іс күшінде қалады. Тіркеуден шығару — бөлек қызмет.</translation>
    </message>
    <message>
        <source>The correction was not taken. For the change, open a new case.</source>
        <translation>Түзету қабылданбады. Өзгеріс туралы жаңа іс ашыңыз.</translation>
    </message>
    <message>
        <source>The correction was not taken. Where it helps, open a new case.</source>
        <translation>Түзету қабылданбады. Қажет болса, жаңа іс ашыңыз.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>Tell the applicant. Where it helps, open a new case.</source>
        <translation>Өтініш берушіге хабарлаңыз. Қажет болса, жаңа іс ашыңыз.</translation>
    </message>
    <message>
        <source>Put the case right and send it again.</source>
        <translation>Істі түзетіп, қайта жіберіңіз.</translation>
    </message>
    <message>
        <source>%1 had confirmed the case before; that stands.</source>
        <translation>%1 істі бұрын растап қойған, сол шешім күшінде.</translation>
    </message>
    <message>
        <source>%1 had rejected the case before; that stands.</source>
        <translation>%1 істі бұрын қабылдамаған, сол шешім күшінде.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Window %1</source>
        <translation>%1-терезе</translation>
    </message>
    <message>
        <source>Case %1 is postponed</source>
        <translation>%1 іс кейінге қалды</translation>
    </message>
    <message>
        <source>The correction of case %1 is postponed</source>
        <translation>%1 ісін түзету кейінге қалдырылды</translation>
    </message>
    <message>
        <source>Case %1 stays as it was</source>
        <translation>%1 ісі бұрынғы күйінде қалды</translation>
    </message>
    <message>
        <source>Case %1 is closed. %2</source>
        <translation>%1 іс жабылды. %2</translation>
    </message>
    <message>
        <source>Two copies of the receipt go to the printer.</source>
        <translation>Қолхаттың екі данасы принтерге жіберілді.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Іс %1</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>%1 талоны</translation>
    </message>
    <message>
        <source>Correction of case %1</source>
        <translation>%1 ісін түзету</translation>
    </message>
    <message>
        <source>There is no earlier case today</source>
        <translation>Бүгін бұдан бұрынғы іс жоқ</translation>
    </message>
    <message>
        <source>Taken from case %1</source>
        <translation>%1 істен алынды</translation>
    </message>
</context>
<context>
    <name>DeviceStrip</name>
    <message>
        <source>Barcode reader</source>
        <translation>Штрих-код сканері</translation>
    </message>
    <message>
        <source>Document scanner</source>
        <translation>Құжат сканері</translation>
    </message>
    <message>
        <source>Printer A4</source>
        <translation>Принтер A4</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Чек принтері</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>тексерілуде…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>дайын</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>қосылмаған</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>A page is still being read or has no place yet: look at the papers.</source>
        <translation>Бет әлі оқылып жатыр немесе орны белгіленбеген: құжаттарды қараңыз.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Оқылуда…</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Бұл кімнің құжаты?</translation>
    </message>
    <message>
        <source>Page removed</source>
        <translation>Бет жойылды</translation>
    </message>
    <message>
        <source>Add pages from files</source>
        <translation>Файлдан бет қосу</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Case %1</source>
        <translation>Іс %1</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Қайта басу</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Талонды басу</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>What the slip looks like</source>
        <translation>Талон үлгісі</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Принтерлер</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Ескертпені басу</translation>
    </message>
    <message>
        <source>The correction is saved</source>
        <translation>Түзету сақталды</translation>
    </message>
    <message>
        <source>The case is saved</source>
        <translation>Іс сақталды</translation>
    </message>
    <message>
        <source>Service took %1 of %2</source>
        <translation>Қызмет уақыты %1, шегі %2</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, нөмірі %2</translation>
    </message>
    <message>
        <source>%1, correction %2 of case %3</source>
        <translation>%1, %3 ісінің № %2 түзетуі</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Осы компьютерде сақталды</translation>
    </message>
    <message>
        <source>The slip stays as it was</source>
        <translation>Талон өзгермейді</translation>
    </message>
    <message>
        <source>The slip says something else now</source>
        <translation>Талон мәтіні өзгерді</translation>
    </message>
    <message>
        <source>Its number stays. Print it anew: Ctrl P</source>
        <translation>Нөмірі сол күйінде. Қайта басып шығару: Ctrl P</translation>
    </message>
    <message>
        <source>The correction is sent</source>
        <translation>Түзету жіберілді</translation>
    </message>
    <message>
        <source>The correction waits for the line</source>
        <translation>Түзету байланысты күтіп тұр</translation>
    </message>
    <message>
        <source>The slip was printed</source>
        <translation>Талон басылған</translation>
    </message>
    <message>
        <source>Once more: Ctrl P</source>
        <translation>Қайта басу — Ctrl P</translation>
    </message>
    <message>
        <source>The slip was taken back</source>
        <translation>Талон кері алынды</translation>
    </message>
    <message>
        <source>The case is saved.</source>
        <translation>Іс сақталды.</translation>
    </message>
    <message>
        <source>Printing the slip…</source>
        <translation>Талон басылуда…</translation>
    </message>
    <message numerus="yes">
        <source>%n copy · %1</source>
        <translation>
            <numerusform>%n дана · %1</numerusform>
            <numerusform>%n дана · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The slip is printed</source>
        <translation>Талон басып шығарылды</translation>
    </message>
    <message>
        <source>The slip was not printed</source>
        <translation>Талон басылмады</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Жіберуді күтіп тұрған іс жоқ</translation>
    </message>
    <message>
        <source>In the queue to be sent, number %1</source>
        <translation>Жіберу кезегінде, %1-ші</translation>
    </message>
    <message numerus="yes">
        <source>%n cases wait to be sent</source>
        <translation>
            <numerusform>%n іс жіберуді күтіп тұр</numerusform>
            <numerusform>%n іс жіберуді күтіп тұр</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by itself when the connection is back</source>
        <translation>Желі қосылғанда өзі жіберіледі</translation>
    </message>
    <message numerus="yes">
        <source>and %n more people</source>
        <translation>
            <numerusform>және тағы %n адам</numerusform>
            <numerusform>және тағы %n адам</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring: {paper}. Then permanent registration is applied for</source>
        <translation>Әкелетін құжат: {paper}. Содан кейін тұрақты тіркеуге өтініш беріледі</translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>case %1</source>
        <translation>%1 іс</translation>
    </message>
    <message>
        <source>registered temporarily until %1</source>
        <translation>уақытша тіркеу %1 күніне дейін</translation>
    </message>
    <message>
        <source>since %1 waits for: %2</source>
        <translation>%1 күнінен бері күтілуде: %2</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Хабарланды</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Байланыс болмады</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n күн қалды</numerusform>
            <numerusform>%n күн қалды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days waited</source>
        <translation>
            <numerusform>%n күн күтілді</numerusform>
            <numerusform>%n күн күтілді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionRow</name>
    <message>
        <source>Edition %1</source>
        <translation>%1 редакциясы</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Is sent to the Corporation</source>
        <translation>Корпорацияға жіберіледі</translation>
    </message>
    <message>
        <source>Is sent to the police in the Corporation</source>
        <translation>Корпорациядағы полицияға жіберіледі</translation>
    </message>
    <message>
        <source>Is sent to the provider</source>
        <translation>Қызметті берушіге жіберіледі</translation>
    </message>
    <message>
        <source>This category is served by the State Corporation</source>
        <translation>Бұл санатқа Мемлекеттік корпорация қызмет көрсетеді</translation>
    </message>
    <message>
        <source>This category is served by the police officer in the State Corporation</source>
        <translation>Бұл санатқа Мемлекеттік корпорациядағы полиция қызметкері қызмет көрсетеді</translation>
    </message>
    <message>
        <source>This category is served by the provider (the police)</source>
        <translation>Бұл санатқа көрсетілетін қызметті беруші (полиция) қызмет көрсетеді</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Өтініш берушіге ескертпе басып шығару</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Accepted</source>
        <translation>Қабылданады</translation>
    </message>
    <message>
        <source>Until the document</source>
        <translation>Құжатқа дейін</translation>
    </message>
    <message>
        <source>Follows the parents</source>
        <translation>Ата-анасына ілеседі</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылған</translation>
    </message>
    <message>
        <source>temporarily, until this document is obtained: {paper}. Then permanent registration is applied for</source>
        <translation>уақытша, мына құжат алынғанға дейін: {paper}. Содан кейін тұрақты тіркеуге өтініш беріледі</translation>
    </message>
    <message>
        <source>not registered alone: noted on the case, no registration is asked for</source>
        <translation>жеке тіркелмейді: іске белгі қойылады, тіркеу сұралмайды</translation>
    </message>
    <message>
        <source>proof of de-registration abroad or the certificate of no citizenship</source>
        <translation>бұрын тұрған елінен есептен шыққанын растайтын құжат немесе азаматтығының жоқтығы туралы анықтама</translation>
    </message>
</context>
<context>
    <name>EnteredDialog</name>
    <message>
        <source>Case %1 in the register</source>
        <translation>№ %1 іс тізілімде</translation>
    </message>
    <message>
        <source>You have typed the case into the register: under which number, and when?</source>
        <translation>Істі тізілімге енгіздіңіз бе: қандай нөмірмен және қашан?</translation>
    </message>
    <message>
        <source>Mark as entered</source>
        <translation>Енгізілді деп белгілеу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>Тізілімдегі нөмірі</translation>
    </message>
    <message>
        <source>Empty: takes the mark back</source>
        <translation>Бос болса, белгі алынады</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>Mend %n thing(s)</source>
        <translation>
            <numerusform>%n қатені түзетіңіз</numerusform>
            <numerusform>%n қатені түзетіңіз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export the cases</source>
        <translation>Істерді экспорттау</translation>
    </message>
    <message>
        <source>Who allows the export?</source>
        <translation>Экспортқа кім рұқсат береді?</translation>
    </message>
    <message>
        <source>The file holds people's names and addresses.</source>
        <translation>Файлда адамдардың аты-жөні мен мекенжайы болады.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Рұқсат беру</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Экспорттамау</translation>
    </message>
    <message>
        <source>The file is being written. Esc stops it.</source>
        <translation>Файл жазылып жатыр. Тоқтату — Esc.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases are written to %1</source>
        <translation>
            <numerusform>%n іс «%1» файлына жазылды</numerusform>
            <numerusform>%n іс «%1» файлына жазылды</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Талон нөмірі</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Тіркеу түрі</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Тізілімге енгізілді</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Ұзақтығы</translation>
    </message>
</context>
<context>
    <name>FamilyRow</name>
    <message>
        <source>categories differ</source>
        <translation>санаттары әртүрлі</translation>
    </message>
    <message>
        <source>Only the applicant</source>
        <translation>Тек өтініш беруші</translation>
    </message>
    <message numerus="yes">
        <source>The applicant and %n more</source>
        <translation>
            <numerusform>Өтініш беруші және тағы %n адам</numerusform>
            <numerusform>Өтініш беруші және тағы %n адам</numerusform>
        </translation>
    </message>
    <message>
        <source>Categories differ: each keeps the one given in step 2</source>
        <translation>Санаттары әртүрлі: әркімдікі 2-қадамда көрсетіледі</translation>
    </message>
    <message>
        <source>Address, owner and consent are shared by the family</source>
        <translation>Мекенжай, үй иесі мен келісім отбасына ортақ болады</translation>
    </message>
    <message>
        <source>Add a member of the family</source>
        <translation>Отбасы мүшесін қосу</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>The clerk's guide</source>
        <translation>Қызметкер нұсқаулығы</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Тараулар</translation>
    </message>
    <message>
        <source>another chapter</source>
        <translation>басқа тарау</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>мәтінді жылжыту</translation>
    </message>
</context>
<context>
    <name>HandsIn</name>
    <message>
        <source>Himself</source>
        <translation>Өзі</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Заңды өкіл</translation>
    </message>
    <message>
        <source>By power of attorney</source>
        <translation>Сенімхатпен</translation>
    </message>
</context>
<context>
    <name>HandsInChoice</name>
    <message>
        <source>Who hands in</source>
        <translation>Кім тапсырады</translation>
    </message>
</context>
<context>
    <name>HelperForm</name>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Case opened</source>
        <translation>Іс ашылды</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>Құжаттар тапсырылды</translation>
    </message>
    <message>
        <source>Postponed, papers given back</source>
        <translation>Кейінге қалдырылды, құжаттар қайтарылды</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Қайта қолға алынды</translation>
    </message>
    <message>
        <source>Gone on with after a break of work</source>
        <translation>Жұмыс үзілгеннен кейін жалғасты</translation>
    </message>
    <message>
        <source>Handed over to another clerk</source>
        <translation>Басқа қызметкерге берілді</translation>
    </message>
    <message>
        <source>Accepted, slip given</source>
        <translation>Қабылданды, талон берілді</translation>
    </message>
    <message>
        <source>Closed without acceptance</source>
        <translation>Қабылданбай жабылды</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Басылды</translation>
    </message>
    <message>
        <source>Print taken back</source>
        <translation>Басып шығару тоқтатылды</translation>
    </message>
    <message>
        <source>The hub holds it: receipt</source>
        <translation>Сервер қабылдап алды: түбіртек</translation>
    </message>
    <message>
        <source>Answer of the register</source>
        <translation>Тізілімнің жауабы</translation>
    </message>
    <message>
        <source>Answer of the register read</source>
        <translation>Тізілімнің жауабы оқылды</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Түзету басталды</translation>
    </message>
    <message>
        <source>Correction thrown away</source>
        <translation>Түзету жойылды</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Түзетілді</translation>
    </message>
    <message>
        <source>Case cancelled</source>
        <translation>Істің күші жойылды</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>Тізілімге енгізілді</translation>
    </message>
    <message>
        <source>Mark of entry taken back</source>
        <translation>Енгізу белгісі алынды</translation>
    </message>
    <message>
        <source>The hub lost pages that were destroyed here in their time; it was told so</source>
        <translation>Сервер жоғалтқан беттер мұнда мерзімінде жойылған; бұл оған айтылды</translation>
    </message>
    <message>
        <source>Data destroyed: the term of keeping is over</source>
        <translation>Деректер жойылды: сақтау мерзімі аяқталды</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Қаралды</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n рет</numerusform>
            <numerusform>%n рет</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, copy %2</source>
        <translation>%1, %2-көшірме</translation>
    </message>
    <message>
        <source>cancellation taken</source>
        <translation>күшін жою қабылданды</translation>
    </message>
    <message>
        <source>cancellation came too late</source>
        <translation>күшін жою кешікті</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>расталды</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>returned to be put right</source>
        <translation>түзетуге қайтарылды</translation>
    </message>
    <message>
        <source>answer withdrawn</source>
        <translation>жауап алып тасталды</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>нөмірі %1</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>What happened before is in the trail of acts.</source>
        <translation>Бұдан бұрынғысы әрекеттер журналында.</translation>
    </message>
    <message>
        <source>Time at the steps: %1</source>
        <translation>Қадамдарға кеткен уақыт: %1</translation>
    </message>
    <message>
        <source>History of case %1</source>
        <translation>№ %1 істің тарихы</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Identity card</source>
        <translation>Жеке куәлік</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <translation>Шетелдік паспорт</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Тұруға ықтиярхат</translation>
    </message>
    <message>
        <source>Stateless person's certificate</source>
        <translation>Азаматтығы жоқ адамның куәлігі</translation>
    </message>
    <message>
        <source>Diplomatic passport</source>
        <translation>Дипломатиялық паспорт</translation>
    </message>
    <message>
        <source>Service passport</source>
        <translation>Қызметтік паспорт</translation>
    </message>
    <message>
        <source>Refugee certificate</source>
        <translation>Босқын куәлігі</translation>
    </message>
    <message>
        <source>Seaman's identity card</source>
        <translation>Теңізшінің жеке куәлігі</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Туу туралы куәлік</translation>
    </message>
    <message>
        <source>Certificate of return</source>
        <translation>Қайтып оралу куәлігі</translation>
    </message>
    <message>
        <source>Foreign identity card</source>
        <translation>Шетелдік жеке куәлік</translation>
    </message>
</context>
<context>
    <name>IdleBar</name>
    <message>
        <source>The screen locks in %1 s</source>
        <translation>Экранның құлыпталуына %1 с қалды</translation>
    </message>
    <message>
        <source>Any key or a move of the mouse stops it.</source>
        <translation>Кез келген перне немесе тінтуір қозғалысы тоқтатады.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Аяқталмаған</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Кезекте</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Жіберілді</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Енгізілмеген</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап келді</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>Тоқтатылған</translation>
    </message>
    <message>
        <source>Being filled in</source>
        <translation>Толтырылып жатыр</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Кейінге қалды</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Түзетілуде</translation>
    </message>
    <message>
        <source>Confirmed by the register</source>
        <translation>Тізілімде расталды</translation>
    </message>
    <message>
        <source>Rejected by the register</source>
        <translation>Тізілімде қабылданбады</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Күші жойылды</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Бас тартылды</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>Бағытталды</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Жабылды</translation>
    </message>
    <message>
        <source>Permanent reg.</source>
        <translation>Тұрақты</translation>
    </message>
    <message>
        <source>Temporary reg.</source>
        <translation>Уақытша</translation>
    </message>
    <message>
        <source>citizen</source>
        <translation>азамат</translation>
    </message>
    <message>
        <source>come from abroad</source>
        <translation>шетелден келген</translation>
    </message>
    <message>
        <source>foreigner</source>
        <translation>шетелдік</translation>
    </message>
    <message>
        <source>stateless</source>
        <translation>азаматтығы жоқ</translation>
    </message>
    <message>
        <source>refugee</source>
        <translation>босқын</translation>
    </message>
    <message numerus="yes">
        <source>family of %n</source>
        <translation>
            <numerusform>отбасы, %n адам</numerusform>
            <numerusform>отбасы, %n адам</numerusform>
        </translation>
    </message>
    <message>
        <source>Data destroyed on %1</source>
        <translation>Деректер %1 жойылды</translation>
    </message>
    <message>
        <source>by the term of keeping</source>
        <translation>сақтау мерзімі бойынша</translation>
    </message>
    <message>
        <source>Temporary until the document</source>
        <translation>Құжат алынғанша уақытша</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n адам</numerusform>
            <numerusform>%n адам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n times</source>
        <translation>
            <numerusform>%n рет түзетілді</numerusform>
            <numerusform>%n рет түзетілді</numerusform>
        </translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>келісті</translation>
    </message>
    <message>
        <source>agreed to temporary</source>
        <translation>уақытшаға келісті</translation>
    </message>
    <message>
        <source>refused consent</source>
        <translation>бас тартты</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was accepted. Open it to see why or to begin anew.</source>
        <translation>Ештеңе қабылданған жоқ. Себебін көру немесе қайта бастау үшін ашыңыз.</translation>
    </message>
    <message>
        <source>The case is not finished. Open it and go on.</source>
        <translation>Іс аяқталмаған. Ашып, жалғастырыңыз.</translation>
    </message>
    <message>
        <source>The papers were given back. Open the case when they are handed in again.</source>
        <translation>Құжаттар қайтарылды. Қайта тапсырылғанда істі ашыңыз.</translation>
    </message>
    <message>
        <source>The correction is not sent yet. Open it and go on.</source>
        <translation>Түзету әлі жіберілген жоқ. Істі ашып, жалғастырыңыз.</translation>
    </message>
    <message>
        <source>It is sent by itself when the connection is back. Nothing has to be done.</source>
        <translation>Желі қосылғанда өзі жіберіледі. Ештеңе істеудің қажеті жоқ.</translation>
    </message>
    <message>
        <source>The centre holds this case.</source>
        <translation>Іс орталыққа жетті.</translation>
    </message>
    <message>
        <source>Open the case and mend it.</source>
        <translation>Істі ашып, түзетіңіз.</translation>
    </message>
    <message>
        <source>The register has confirmed this case.</source>
        <translation>Тізілім бұл істі растады.</translation>
    </message>
    <message>
        <source>The register has rejected this case.</source>
        <translation>Тізілім бұл істі қабылдамады.</translation>
    </message>
    <message>
        <source>The case was cancelled. Its number stays.</source>
        <translation>Істің күші жойылды. Нөмірі сақталады.</translation>
    </message>
    <message>
        <source>Type the case into the register and mark it here.</source>
        <translation>Істі тізілімге енгізіп, осында белгілеңіз.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n days</source>
        <translation>
            <numerusform>%n күн күтіп тұр</numerusform>
            <numerusform>%n күн күтіп тұр</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for %1 h %2 min</source>
        <translation>%1 сағ %2 мин күтіп тұр</translation>
    </message>
    <message>
        <source>Waiting for %1 min</source>
        <translation>%1 мин күтіп тұр</translation>
    </message>
</context>
<context>
    <name>JournalFoot</name>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>search</source>
        <translation>іздеу</translation>
    </message>
    <message>
        <source>the chosen case</source>
        <translation>іс</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>сүзгі</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>барлық пернелер</translation>
    </message>
    <message>
        <source>not to be forgotten</source>
        <translation>ұмытпау керек</translation>
    </message>
</context>
<context>
    <name>JournalHead</name>
    <message>
        <source>Stop: %1 %</source>
        <translation>Тоқтату: %1 %</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорттау</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>Күн тізілімі</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Жаңа іс</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>Барлық істен іздеу</translation>
    </message>
    <message>
        <source>Not entered in the register</source>
        <translation>Тізілімге енгізілмеген</translation>
    </message>
    <message>
        <source>Today's cases</source>
        <translation>Бүгінгі істер</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n іс</numerusform>
            <numerusform>%n іс</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>орташа уақыты %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cases found</source>
        <translation>
            <numerusform>%n іс табылды</numerusform>
            <numerusform>%n іс табылды</numerusform>
        </translation>
    </message>
    <message>
        <source>More than %1 cases found</source>
        <translation>%1 істен көп табылды</translation>
    </message>
    <message>
        <source>Newest first: too many to sort</source>
        <translation>Сұрыптауға тым көп: алдымен жаңалары</translation>
    </message>
</context>
<context>
    <name>JournalModel</name>
    <message>
        <source>Time</source>
        <translation>Уақыты</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Ұзақтығы</translation>
    </message>
</context>
<context>
    <name>JournalTools</name>
    <message>
        <source>Name, IIN, number of a case, or scan a slip</source>
        <translation>Аты-жөні, ЖСН, іс нөмірі немесе талонды сканерлеңіз</translation>
    </message>
    <message>
        <source>Name, IIN, case number or slip</source>
        <translation>Аты-жөні, ЖСН, іс нөмірі немесе талон</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Сүзгі</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>new case</source>
        <translation>жаңа іс</translation>
    </message>
    <message>
        <source>journal and search</source>
        <translation>журнал мен іздеу</translation>
    </message>
    <message>
        <source>go on with the unfinished case</source>
        <translation>аяқталмаған істі жалғастыру</translation>
    </message>
    <message>
        <source>notices of the centre's hub</source>
        <translation>сервердің хабарламалары</translation>
    </message>
    <message>
        <source>applications from the portal</source>
        <translation>порталдан түскен өтініштер</translation>
    </message>
    <message>
        <source>queue to be sent, and of the printer</source>
        <translation>жіберу және басып шығару кезегі</translation>
    </message>
    <message>
        <source>printers and papers</source>
        <translation>принтерлер мен қағаз</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>экранды құлыптау</translation>
    </message>
    <message>
        <source>Kazakh or Russian</source>
        <translation>қазақша не орысша</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>мәтін өлшемі</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>жоғары контраст</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>келесі өріс</translation>
    </message>
    <message>
        <source>continue from anywhere</source>
        <translation>кез келген жерден жалғастыру</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>бір қадам артқа</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>қадамға өту</translation>
    </message>
    <message>
        <source>take from the previous case</source>
        <translation>алдыңғы істен алу</translation>
    </message>
    <message>
        <source>postpone the case</source>
        <translation>істі кейінге қалдыру</translation>
    </message>
    <message>
        <source>note for the applicant, where it stops</source>
        <translation>тоқтағанда – өтініш берушіге ескертпе</translation>
    </message>
    <message>
        <source>print the owners' consent form</source>
        <translation>үй иесінің келісім бланкін басып шығару</translation>
    </message>
    <message>
        <source>look at the consent form</source>
        <translation>келісім бланкін қарау</translation>
    </message>
    <message>
        <source>close a case that cannot be accepted</source>
        <translation>қабылдауға болмайтын істі жабу</translation>
    </message>
    <message>
        <source>take the filling back</source>
        <translation>толтыруды қайтару</translation>
    </message>
    <message>
        <source>side panel, where it is hidden</source>
        <translation>бүйір тақта, жасырын болса</translation>
    </message>
    <message>
        <source>choose a case</source>
        <translation>істі таңдау</translation>
    </message>
    <message>
        <source>filter the cases</source>
        <translation>істерді сүзу</translation>
    </message>
    <message>
        <source>open the case, correct a returned one</source>
        <translation>істі ашу, қайтарылғанын түзету</translation>
    </message>
    <message>
        <source>the day: how things stand, closing, handover</source>
        <translation>бүгінгі күн: жай-күй, күнді жабу, ауысым</translation>
    </message>
    <message>
        <source>what is not to be forgotten</source>
        <translation>ұмытпау керек істер</translation>
    </message>
    <message>
        <source>rules in force, and new ones</source>
        <translation>қолданыстағы және жаңа ережелер</translation>
    </message>
    <message>
        <source>change my password</source>
        <translation>құпиясөзімді өзгерту</translation>
    </message>
    <message>
        <source>clerks, for the administrator</source>
        <translation>қызметкерлер (әкімшіге)</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>баптаулар</translation>
    </message>
    <message>
        <source>trail of acts, for the auditor</source>
        <translation>әрекеттер журналы, аудиторға</translation>
    </message>
    <message>
        <source>discard the correction</source>
        <translation>түзетуден бас тарту</translation>
    </message>
    <message>
        <source>why this question: the clause</source>
        <translation>бұл сұрақ неге: тармағы</translation>
    </message>
    <message>
        <source>sort by time, name or number</source>
        <translation>уақыты, аты-жөні не нөмірі бойынша сұрыптау</translation>
    </message>
    <message>
        <source>export what is shown</source>
        <translation>көрсетілгенді экспорттау</translation>
    </message>
    <message>
        <source>back to today's cases</source>
        <translation>бүгінгі істерге оралу</translation>
    </message>
    <message>
        <source>slip of the case</source>
        <translation>істің талоны</translation>
    </message>
    <message>
        <source>check a slip</source>
        <translation>талонды тексеру</translation>
    </message>
    <message>
        <source>look at the sheet of the case</source>
        <translation>істің парағын қарау</translation>
    </message>
    <message>
        <source>register of the day</source>
        <translation>күн тізілімі</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>қайта басу</translation>
    </message>
    <message>
        <source>look closer at the slip</source>
        <translation>талонды үлкейту</translation>
    </message>
    <message>
        <source>correct the case</source>
        <translation>істі түзету</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>about the program</source>
        <translation>бағдарлама туралы</translation>
    </message>
    <message>
        <source>entered in the register: number and time</source>
        <translation>тізілімге енгізілді: нөмірі мен уақыты</translation>
    </message>
    <message>
        <source>history of the case</source>
        <translation>істің тарихы</translation>
    </message>
    <message>
        <source>cancel the accepted case</source>
        <translation>қабылданған істің күшін жою</translation>
    </message>
    <message>
        <source>category</source>
        <translation>санат</translation>
    </message>
    <message>
        <source>kind of registration</source>
        <translation>тіркеу түрі</translation>
    </message>
    <message>
        <source>add a member of the family</source>
        <translation>отбасы мүшесін қосу</translation>
    </message>
    <message>
        <source>who hands in, on its row</source>
        <translation>кім тапсырады (жолында)</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>келесі адам</translation>
    </message>
    <message>
        <source>look at what is offered below the IIN</source>
        <translation>ЖСН астындағы ұсынысты қарау</translation>
    </message>
    <message>
        <source>take the person out, on the tab</source>
        <translation>адамды алып тастау (қойындыда)</translation>
    </message>
    <message>
        <source>enter without a document</source>
        <translation>құжатсыз енгізу</translation>
    </message>
    <message>
        <source>scan the person's document</source>
        <translation>адамның құжатын сканерлеу</translation>
    </message>
    <message>
        <source>choose an address</source>
        <translation>мекенжайды таңдау</translation>
    </message>
    <message>
        <source>recent address</source>
        <translation>соңғы мекенжай</translation>
    </message>
    <message>
        <source>who is registered there</source>
        <translation>онда кім тіркелген</translation>
    </message>
    <message>
        <source>enter the address by hand</source>
        <translation>мекенжайды қолмен енгізу</translation>
    </message>
    <message>
        <source>is the owner here</source>
        <translation>үй иесі осында ма</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>келісім</translation>
    </message>
    <message>
        <source>add an owner</source>
        <translation>үй иесін қосу</translation>
    </message>
    <message>
        <source>the owner is the applicant</source>
        <translation>үй иесі — өтініш беруші</translation>
    </message>
    <message>
        <source>here, document not checked</source>
        <translation>келді, құжаты тексерілмеген</translation>
    </message>
    <message>
        <source>take what the card offers</source>
        <translation>карточка ұсынғанды қабылдау</translation>
    </message>
    <message>
        <source>state housing: the tenant consents</source>
        <translation>мемлекеттік тұрғын үй: жалға алушы келіседі</translation>
    </message>
    <message>
        <source>petition of an administration</source>
        <translation>ұйым әкімшілігінің өтінішхаты</translation>
    </message>
    <message>
        <source>take an owner out</source>
        <translation>үй иесін алып тастау</translation>
    </message>
    <message>
        <source>next owner</source>
        <translation>келесі үй иесі</translation>
    </message>
    <message>
        <source>scan into the paper</source>
        <translation>құжатқа сканерлеу</translation>
    </message>
    <message>
        <source>scanner and how it reads</source>
        <translation>сканер және оның баптауы</translation>
    </message>
    <message>
        <source>stop the scanner</source>
        <translation>сканерді тоқтату</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>түпнұсқасы көрілді</translation>
    </message>
    <message>
        <source>asked for, not here</source>
        <translation>сұралды, жоқ</translation>
    </message>
    <message>
        <source>why the paper is asked for</source>
        <translation>құжат не үшін сұралады</translation>
    </message>
    <message>
        <source>file from the disk</source>
        <translation>дискідегі файл</translation>
    </message>
    <message>
        <source>picture or file from the clipboard</source>
        <translation>буферден сурет не файл</translation>
    </message>
    <message>
        <source>page before, next page</source>
        <translation>алдыңғы, келесі бет</translation>
    </message>
    <message>
        <source>move the page</source>
        <translation>беттің орнын ауыстыру</translation>
    </message>
    <message>
        <source>remove the page</source>
        <translation>бетті жою</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>бетті бұру</translation>
    </message>
    <message>
        <source>look closer, also Ctrl −, Ctrl 0</source>
        <translation>үлкейту, тағы Ctrl −, Ctrl 0</translation>
    </message>
    <message>
        <source>keep a page that is not clear</source>
        <translation>анық емес бетті қалдыру</translation>
    </message>
    <message>
        <source>change a section</source>
        <translation>бөлімді өзгерту</translation>
    </message>
    <message>
        <source>format of the slip</source>
        <translation>талон пішімі</translation>
    </message>
    <message>
        <source>save and print</source>
        <translation>сақтап, басып шығару</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Осы экранның пернелері</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Нұсқаулық</translation>
    </message>
</context>
<context>
    <name>Morning</name>
    <message>
        <source>Clock</source>
        <translation>Сағат</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Дерекқор</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Сақтық көшірме</translation>
    </message>
    <message>
        <source>Second medium</source>
        <translation>Екінші тасығыш</translation>
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
        <translation>Сервермен байланыс</translation>
    </message>
    <message>
        <source>Helper program</source>
        <translation>Көмекші</translation>
    </message>
    <message>
        <source>Case numbers</source>
        <translation>Іс нөмірлері</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Жабылған күндер</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Бәрі дұрыс</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need a look</source>
        <translation>
            <numerusform>%n нәрсені қарау керек</numerusform>
            <numerusform>%n нәрсені қарау керек</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Look at it</source>
        <translation>Қарау</translation>
    </message>
    <message numerus="yes">
        <source>%n people here with this case: ask the owner</source>
        <translation>
            <numerusform>Осы іспен бірге мұнда %n адам: үй иесінен сұраңыз</numerusform>
            <numerusform>Осы іспен бірге мұнда %n адам: үй иесінен сұраңыз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered here already</source>
        <translation>
            <numerusform>Мұнда тіркелгені: %n адам</numerusform>
            <numerusform>Мұнда тіркелгені: %n адам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the owner confirms %n</source>
        <translation>
            <numerusform>үй иесі растады: %n</numerusform>
            <numerusform>үй иесі растады: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished cases here</source>
        <translation>
            <numerusform>аяқталмаған %n іс бар</numerusform>
            <numerusform>аяқталмаған %n іс бар</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighboursPanel</name>
    <message numerus="yes">
        <source>With this case %n people are registered here. Ask the owner whether it is so.</source>
        <translation>
            <numerusform>Осы іспен бірге мұнда %n адам тіркеледі. Солай ма, үй иесінен сұраңыз.</numerusform>
            <numerusform>Осы іспен бірге мұнда %n адам тіркеледі. Солай ма, үй иесінен сұраңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered here</source>
        <translation>Мұнда тіркелгендер</translation>
    </message>
    <message>
        <source>There are more of them.</source>
        <translation>Олар бұдан да көп.</translation>
    </message>
    <message>
        <source>Unfinished cases at this address</source>
        <translation>Осы мекенжайдағы аяқталмаған істер</translation>
    </message>
    <message>
        <source>Only what this computer accepted. The register may know of others.</source>
        <translation>Тек осы компьютерде қабылданғандар. Тізілімде басқалар да болуы мүмкін.</translation>
    </message>
    <message>
        <source>At this address</source>
        <translation>Осы мекенжайда</translation>
    </message>
    <message>
        <source>The owner confirms</source>
        <translation>Үй иесі растайды</translation>
    </message>
    <message>
        <source>temporarily since %1, until a document is obtained</source>
        <translation>уақытша, %1 күнінен бастап, құжат алынғанға дейін</translation>
    </message>
    <message>
        <source>temporarily since %1, until %2</source>
        <translation>уақытша: %1 – %2</translation>
    </message>
    <message>
        <source>temporarily since %1</source>
        <translation>уақытша, %1 күнінен бастап</translation>
    </message>
    <message>
        <source>permanently since %1</source>
        <translation>тұрақты, %1 күнінен бастап</translation>
    </message>
</context>
<context>
    <name>NewPrinter</name>
    <message>
        <source>Receipt printer in the network</source>
        <translation>Желідегі чек принтері</translation>
    </message>
    <message>
        <source>What to call it</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
</context>
<context>
    <name>NoCases</name>
    <message>
        <source>No cases today yet</source>
        <translation>Бүгін әлі іс жоқ</translation>
    </message>
    <message>
        <source>Open a new case or scan the ticket of the electronic queue.</source>
        <translation>Жаңа іс ашыңыз немесе электрондық кезек талонын сканерлеңіз.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Жаңа іс</translation>
    </message>
</context>
<context>
    <name>NoneOfKind</name>
    <message>
        <source>None of the cases found is of this kind</source>
        <translation>Табылған істердің арасында мұндайы жоқ</translation>
    </message>
    <message>
        <source>No such cases today</source>
        <translation>Бүгін мұндай іс жоқ</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>“%1” was not found</source>
        <translation>«%1» табылмады</translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation>Жаңа іс ашу</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
</context>
<context>
    <name>NoticesBadge</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n жаңа хабарлама</numerusform>
            <numerusform>%n жаңа хабарлама</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>The hub has sent no notices.</source>
        <translation>Серверден хабарлама келген жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>and %n older</source>
        <translation>
            <numerusform>және бұрынғы %n</numerusform>
            <numerusform>және бұрынғы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Хабарламалар</translation>
    </message>
</context>
<context>
    <name>Overtime</name>
    <message numerus="yes">
        <source>Why did the service take more than %n minutes?</source>
        <translation>
            <numerusform>Қызмет неге %n минуттан асып кетті?</numerusform>
            <numerusform>Қызмет неге %n минуттан асып кетті?</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason is kept with the case.</source>
        <translation>Себебі іспен бірге сақталады.</translation>
    </message>
    <message>
        <source>Save with the reason</source>
        <translation>Себебімен сақтау</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>The screen, for you alone</source>
        <translation>Экран, тек сіз үшін</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>жүйедегідей</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ашық</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>күңгірт</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>жоғары контраст</translation>
    </message>
</context>
<context>
    <name>OwnPassword</name>
    <message>
        <source>A password of your own, %1</source>
        <translation>%1, өз құпиясөзіңізді қойыңыз</translation>
    </message>
    <message>
        <source>Leave the password as it is</source>
        <translation>Құпиясөзді өзгертпеу</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Қазіргі құпиясөз</translation>
    </message>
    <message>
        <source>The administrator knows the first password. Choose one that nobody else knows.</source>
        <translation>Алғашқы құпиясөзді әкімші біледі. Басқа ешкім білмейтін құпиясөз таңдаңыз.</translation>
    </message>
    <message>
        <source>From the next sign-in on only the new password lets you in.</source>
        <translation>Келесі кіруден бастап тек жаңа құпиясөз жарайды.</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Registers in the own dwelling: consent is needed for the others only</source>
        <translation>Өз тұрғын үйіне тіркеледі: келісім тек қалғандарына керек</translation>
    </message>
    <message>
        <source>Registers in the own dwelling: no consent is needed</source>
        <translation>Өз тұрғын үйіне тіркеледі: келісім қажет емес</translation>
    </message>
</context>
<context>
    <name>OwnerForm</name>
    <message>
        <source>Share</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>Capacity to act</source>
        <translation>Әрекет қабілеті</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Заңды өкіл</translation>
    </message>
</context>
<context>
    <name>OwnerHead</name>
    <message>
        <source>New owner</source>
        <translation>Жаңа үй иесі</translation>
    </message>
    <message>
        <source>share {share}</source>
        <translation>{share} үлес</translation>
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
        <source>IIN {iin}</source>
        <translation>ЖСН {iin}</translation>
    </message>
    <message>
        <source>is the person being registered</source>
        <translation>тіркелетін адамның өзі</translation>
    </message>
    <message>
        <source>document not checked</source>
        <translation>құжаты тексерілмеген</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Жаңа жалға алушы</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>жалға алушы</translation>
    </message>
    <message>
        <source>the representative is not named yet</source>
        <translation>заңды өкілі әлі көрсетілмеген</translation>
    </message>
    <message>
        <source>for him acts %1</source>
        <translation>оның атынан: %1</translation>
    </message>
</context>
<context>
    <name>OwnerNotice</name>
    <message>
        <source>It cannot be finished until the owner comes in person</source>
        <translation>Үй иесінің өзі келмейінше тіркеуді аяқтауға болмайды</translation>
    </message>
    <message>
        <source>It cannot be finished until the tenant comes in person</source>
        <translation>Жалға алушының өзі келмейінше тіркеуді аяқтауға болмайды</translation>
    </message>
    <message>
        <source>It cannot be finished until the legal representative comes</source>
        <translation>Заңды өкіл келмейінше тіркеуді аяқтауға болмайды</translation>
    </message>
    <message>
        <source>If the owner is near, postpone the case: all is kept, the time stays in view.</source>
        <translation>Ол жақын жерде болса, істі кейінге қалдырыңыз: деректер сақталады, уақыт есебі көрініп тұрады.</translation>
    </message>
    <message>
        <source>The owner refuses. Close the case as refused and choose the reason.</source>
        <translation>Үй иесі бас тартты. Істі «бас тарту» деп жабыңыз да, себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>The tenant refuses. Close the case as refused and choose the reason.</source>
        <translation>Жалға алушы бас тартты. Істі «бас тарту» деп жабыңыз да, себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>The legal representative refuses. Close the case as refused and choose the reason.</source>
        <translation>Заңды өкіл бас тартты. Істі «бас тарту» деп жабыңыз да, себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>The owner agrees to temporary registration only. Change the kind?</source>
        <translation>Үй иесі тек уақытша тіркеуге келісті. Тіркеу түрін уақытшаға ауыстырасыз ба?</translation>
    </message>
    <message>
        <source>The tenant agrees to temporary registration only. Change the kind?</source>
        <translation>Жалға алушы тек уақытша тіркеуге келісті. Тіркеу түрін уақытшаға ауыстырасыз ба?</translation>
    </message>
    <message>
        <source>The legal representative agrees to temporary registration only. Change the kind?</source>
        <translation>Заңды өкіл тек уақытша тіркеуге келісті. Тіркеу түрін уақытшаға ауыстырасыз ба?</translation>
    </message>
    <message>
        <source>The document has not been compared with the person yet</source>
        <translation>Құжат иесімен әлі салыстырылған жоқ</translation>
    </message>
    <message>
        <source>Look at the original and press 1.</source>
        <translation>Түпнұсқасын қараңыз да, 1 басыңыз.</translation>
    </message>
    <message>
        <source>There is no document to look at: it counts as missing</source>
        <translation>Қарайтын құжат жоқ: ол ұсынылмаған болып саналады</translation>
    </message>
    <message>
        <source>If it is brought, compare it and press 1.</source>
        <translation>Әкелсе, салыстырып, 1 басыңыз.</translation>
    </message>
    <message>
        <source>Postpone the case</source>
        <translation>Кейінге қалдыру</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Өтініш берушіге ескертпе басып шығару</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Істі жабу</translation>
    </message>
    <message>
        <source>Change to temporary</source>
        <translation>Уақытшаға ауыстыру</translation>
    </message>
    <message>
        <source>Has no document here</source>
        <translation>Құжаты қасында жоқ</translation>
    </message>
</context>
<context>
    <name>OwnerPage</name>
    <message>
        <source>Owner and consent</source>
        <translation>Үй иесі және келісім</translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n меншік иесі</numerusform>
            <numerusform>%n меншік иесі</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an owner</source>
        <translation>Үй иесін қосу</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Келісім бланкі</translation>
    </message>
    <message>
        <source>take an owner out</source>
        <translation>үй иесін алып тастау</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Ереже</translation>
    </message>
    <message>
        <source>Owner taken out: %1</source>
        <translation>Үй иесі алып тасталды: %1</translation>
    </message>
    <message>
        <source>For premises where people stay, the organisation's administration asks by a petition in place of the owner's consent.</source>
        <translation>Адамдар болатын ғимарат, үй-жай үшін үй иесінің келісімінің орнына ұйым әкімшілігі өтінішхат береді.</translation>
    </message>
    <message>
        <source>The tenant of state housing must be present in person and consents. Only those named in the lease are registered: the state system checks it.</source>
        <translation>Мемлекеттік тұрғын үйді жалға алушының өзі қатысып, келісім береді. Жалға алу шартында көрсетілгендер ғана тіркеледі: оны мемлекеттік жүйе тексереді.</translation>
    </message>
    <message>
        <source>The owner of the dwelling must be present in person. The owner consents to permanent or temporary registration.</source>
        <translation>Тұрғын үй иесінің өзі қатысуы міндетті. Ол тұрақты немесе уақытша тіркеуге келісім береді.</translation>
    </message>
    <message>
        <source>The shares add up to %1. Compare them with the owners.</source>
        <translation>Үлестердің қосындысы — %1. Үй иелерінен нақтылаңыз.</translation>
    </message>
    <message>
        <source>add an owner</source>
        <translation>үй иесін қосу</translation>
    </message>
    <message>
        <source>is the applicant</source>
        <translation>өтініш берушінің өзі</translation>
    </message>
    <message>
        <source>next owner</source>
        <translation>келесі үй иесі</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Пернелер</translation>
    </message>
</context>
<context>
    <name>OwnerRows</name>
    <message>
        <source>Yes, document checked</source>
        <translation>Иә, куәлігі тексерілді</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Document not checked</source>
        <translation>Құжаты тексерілмеген</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>Келісім күні</translation>
    </message>
    <message>
        <source>Representative here</source>
        <translation>Заңды өкіл осында</translation>
    </message>
    <message>
        <source>Present in person</source>
        <translation>Жеке қатысуы</translation>
    </message>
    <message>
        <source>Consent for the others</source>
        <translation>Қалғандарына келісім</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Келісім түрі</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>КК.АА.ЖЖЖЖ</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not clear</source>
        <translation>Бұлыңғыр</translation>
    </message>
    <message>
        <source>Glare</source>
        <translation>Жылтыр</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Тым ашық</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Кесілген</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Бос</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Төңкерілген</translation>
    </message>
    <message>
        <source>Crooked</source>
        <translation>Қисық</translation>
    </message>
    <message>
        <source>The page is clear</source>
        <translation>Бет анық</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Осы күйінде қалды</translation>
    </message>
    <message>
        <source>The text is not clear: scan it again</source>
        <translation>Мәтін бұлыңғыр — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>There is glare on the page: scan it again</source>
        <translation>Бет жылтырап түскен — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>The page is too dark: scan it again</source>
        <translation>Бет тым қараңғы — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>The page is too bright: scan it again</source>
        <translation>Бет тым ашық — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>A corner is missing: scan it again</source>
        <translation>Бұрышы түспей қалған — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>The page is blank: scan it again</source>
        <translation>Бет бос — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>The page is upside down: turn it</source>
        <translation>Бет төңкеріліп түскен — бұрыңыз</translation>
    </message>
    <message>
        <source>The sheet lay crooked: scan it again</source>
        <translation>Парақ қисық түсті — қайта сканерлеңіз</translation>
    </message>
    <message>
        <source>Lay the sheet flat, close the lid and press F5.</source>
        <translation>Парақты шыныға тегіс қойып, қақпақты жабыңыз да, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Take it out of its cover, close the lid, press F5.</source>
        <translation>Қабынан шығарып, қақпақты жабыңыз да, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Wipe the glass, lay the sheet flat and press F5.</source>
        <translation>Шыныны сүртіп, парақты тегіс қойыңыз да, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Close the lid and press F5.</source>
        <translation>Қақпақты жауып, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Lay the whole sheet on the glass and press F5.</source>
        <translation>Парақты шыныға толық қойып, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Lay the sheet face down and press F5.</source>
        <translation>Парақтың бетін төмен қаратып қойып, F5 басыңыз.</translation>
    </message>
    <message>
        <source>Press Ctrl R.</source>
        <translation>Ctrl R басыңыз.</translation>
    </message>
    <message>
        <source>Lay the sheet straight and press F5.</source>
        <translation>Парақты түзу қойып, F5 басыңыз.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>қалыпты</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Айқындығы</translation>
    </message>
    <message>
        <source>low</source>
        <translation>төмен</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Жарығы</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>нашар</translation>
    </message>
    <message>
        <source>Straightness</source>
        <translation>Қисаюы</translation>
    </message>
    <message>
        <source>crooked</source>
        <translation>қисық</translation>
    </message>
    <message>
        <source>The paper itself is worn</source>
        <translation>Құжаттың өзі ескірген</translation>
    </message>
    <message>
        <source>What matters can be read</source>
        <translation>Керегі оқылады</translation>
    </message>
    <message>
        <source>The stamp or the photograph is so on the original</source>
        <translation>Мөрі не фотосуреті түпнұсқада да осындай</translation>
    </message>
</context>
<context>
    <name>PageAddress</name>
    <message>
        <source>The page names another address: %1. Compare it with the case.</source>
        <translation>Бетте басқа мекенжай жазылған: %1. Іспен салыстырыңыз.</translation>
    </message>
    <message>
        <source>Noted from the page: address code %1</source>
        <translation>Беттен жазып алынды: тіркеу коды (МТК) %1</translation>
    </message>
</context>
<context>
    <name>PageZoom</name>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Бүкіл бет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Identity document</source>
        <translation>Жеке басты куәландыратын құжат</translation>
    </message>
    <message>
        <source>Consent to registration</source>
        <translation>Тіркеуге келісім</translation>
    </message>
    <message>
        <source>Petition of the administration</source>
        <translation>Әкімшіліктің өтінішхаты</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Туу туралы куәлік</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>Certificate of return</source>
        <translation>Қайтып оралу куәлігі</translation>
    </message>
    <message>
        <source>De-registration abroad</source>
        <translation>Есептен шыққаны туралы</translation>
    </message>
    <message>
        <source>Certificate of no citizenship</source>
        <translation>Азаматтығының жоқтығы туралы анықтама</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Тұруға ықтиярхат</translation>
    </message>
    <message>
        <source>Stateless person's certificate</source>
        <translation>Азаматтығы жоқ адамның куәлігі</translation>
    </message>
    <message>
        <source>Refugee certificate</source>
        <translation>Босқын куәлігі</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Сенімхат</translation>
    </message>
    <message>
        <source>Proof of representation</source>
        <translation>Өкілеттікті растайтын құжат</translation>
    </message>
    <message>
        <source>Court decision</source>
        <translation>Сот шешімі</translation>
    </message>
    <message>
        <source>Applicant's identity document</source>
        <translation>Өтініш берушінің жеке куәлігі</translation>
    </message>
    <message>
        <source>Owner's identity document</source>
        <translation>Үй иесінің жеке куәлігі</translation>
    </message>
    <message>
        <source>Owner's consent, given in person</source>
        <translation>Үй иесінің тіркеуге келісімі — өзінің қатысуымен</translation>
    </message>
    <message>
        <source>the petition stands in its place</source>
        <translation>оның орнына өтінішхат бар</translation>
    </message>
    <message>
        <source>the owner is registered himself</source>
        <translation>үй иесінің өзі тіркеледі</translation>
    </message>
    <message>
        <source>Its last day is over: an expired paper counts as missing. Ask for another.</source>
        <translation>Мерзімі өтіп кеткен: мұндай құжат жоқ деп есептеледі. Басқасын сұраңыз.</translation>
    </message>
    <message>
        <source>You asked for it and it is not here: the case waits for it.</source>
        <translation>Сұралды, бірақ қолда жоқ: бұл құжатсыз іс қабылданбайды.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Керек емес</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Asked for, not here</source>
        <translation>Сұралды, жоқ</translation>
    </message>
    <message numerus="yes">
        <source>Ready · %n page(s)</source>
        <translation>
            <numerusform>Дайын · %n бет</numerusform>
            <numerusform>Дайын · %n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Original checked</source>
        <translation>Түпнұсқасы тексерілді</translation>
    </message>
    <message>
        <source>Check the original</source>
        <translation>Түпнұсқасын тексеріңіз</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>Бар болса</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>for the whole case</source>
        <translation>бүкіл іс бойынша</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>өтініш беруші</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>үй иесі</translation>
    </message>
    <message>
        <source>person to be registered</source>
        <translation>тіркелетін адам</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Take anew</source>
        <translation>Қайта алу</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Оқылуда…</translation>
    </message>
</context>
<context>
    <name>PaperCount</name>
    <message>
        <source>Ready: {ready} of {count}</source>
        <translation>{count} құжаттан {ready} дайын</translation>
    </message>
</context>
<context>
    <name>PaperPages</name>
    <message>
        <source>Page removed</source>
        <translation>Бет жойылды</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Page {at} of {count}</source>
        <translation>{count} беттің {at}-беті</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Бұл кімнің құжаты?</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>Осында қою</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>Түпнұсқасы көрілді</translation>
    </message>
    <message>
        <source>Take back: seen</source>
        <translation>Белгіні алу</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Қолында жоқ</translation>
    </message>
    <message>
        <source>Take back: not here</source>
        <translation>Белгіні алу</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Бұру</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Осылай қалдыру</translation>
    </message>
    <message>
        <source>Delete page</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Жарамды мерзімі</translation>
    </message>
    <message>
        <source>if the paper says so</source>
        <translation>көрсетілген болса</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Set up</source>
        <translation>Баптау</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканерлеу</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>Whose paper is this?</source>
        <translation>Бұл кімнің құжаты?</translation>
    </message>
    <message numerus="yes">
        <source>Arrows choose the card, Enter puts it there. Left: %n</source>
        <translation>
            <numerusform>Картаны бағыттауышпен таңдап, Enter басыңыз. Қалды: %n</numerusform>
            <numerusform>Картаны бағыттауышпен таңдап, Enter басыңыз. Қалды: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) came</source>
        <translation>
            <numerusform>%n бет келді</numerusform>
            <numerusform>%n бет келді</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Сканерленіп жатыр…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Сканер ізделуде…</translation>
    </message>
    <message>
        <source>No scanner is connected</source>
        <translation>Сканер қосылмаған</translation>
    </message>
    <message>
        <source>Drop a file on a card</source>
        <translation>Файлды картаға сүйреңіз</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Файл қосу</translation>
    </message>
</context>
<context>
    <name>PapersSeen</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
</context>
<context>
    <name>PapersSummary</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Әзірге жоқ</translation>
    </message>
</context>
<context>
    <name>Park</name>
    <message>
        <source>Everything entered is kept.</source>
        <translation>Енгізілгеннің бәрі сақталды.</translation>
    </message>
    <message numerus="yes">
        <source>Everything entered is kept. Give the papers back: the count of %n minutes stops with %1 left.</source>
        <translation>
            <numerusform>Енгізілгеннің бәрі сақталды. Құжаттарды қайтарыңыз: %n минут есебі тоқтайды, %1 қалды.</numerusform>
            <numerusform>Енгізілгеннің бәрі сақталды. Құжаттарды қайтарыңыз: %n минут есебі тоқтайды, %1 қалды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Postpone the case?</source>
        <translation>Істі кейінге қалдырасыз ба?</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Кейінге қалдыру</translation>
    </message>
    <message>
        <source>Return to the case</source>
        <translation>Іске оралу</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>The owner is on the way</source>
        <translation>Үй иесі келе жатыр</translation>
    </message>
    <message>
        <source>The applicant went for a paper</source>
        <translation>Құжатқа барып келеді</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Басқа себеп</translation>
    </message>
    <message>
        <source>This page is from case %1. Open it?</source>
        <translation>Бұл бет – %1 ісінен. Оны ашу керек пе?</translation>
    </message>
    <message>
        <source>The case at hand is postponed and kept as it is.</source>
        <translation>Ашық тұрған іс кейінге қалдырылады, енгізілгені сақталады.</translation>
    </message>
    <message>
        <source>Postpone and open</source>
        <translation>Қалдырып, ашу</translation>
    </message>
</context>
<context>
    <name>ParkedRow</name>
    <message>
        <source>handed in %1</source>
        <translation>тапсырылды: %1</translation>
    </message>
    <message>
        <source>waiting for the owner</source>
        <translation>үй иесі күтілуде</translation>
    </message>
    <message>
        <source>waiting for a paper</source>
        <translation>құжат күтілуде</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>кейінге қалды</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>Valid</source>
        <translation>Жарамды</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Жоғалған</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Мерзімі өткен</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock қосулы</translation>
    </message>
</context>
<context>
    <name>PcForm</name>
    <message>
        <source>This computer</source>
        <translation>Осы компьютер</translation>
    </message>
    <message>
        <source>An example is enough, such as A-012; empty: no tickets.</source>
        <translation>Үлгісі жеткілікті, мысалы A-012; бос болса, талон жоқ.</translation>
    </message>
    <message>
        <source>inside the data folder</source>
        <translation>деректер қалтасының ішінде</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>http://name:port, from the next sign-in on.</source>
        <translation>http://аты:порт; келесі кіруден бастап.</translation>
    </message>
    <message>
        <source>Both count from the register's decision. In the night after, once the hub holds all of the case, its pages are destroyed for good; at the end of the second term all that it says of people. Number, days, how it ended and the trail of acts stay.</source>
        <translation>Екі мерзім де тізілімнің шешімінен бастап есептеледі. Бірінші мерзім біткен түні, сервер істің бәрін алып болса, оның беттері біржола жойылады; екіншісі біткенде — істегі адамдар туралы деректердің бәрі. Нөмірі, күндері, немен аяқталғаны және әрекеттер журналы қалады.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n күн</numerusform>
            <numerusform>%n күн</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>мерзімсіз</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдау</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>КК.АА.ЖЖЖЖ</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Құжат түрі</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Құжат нөмірі</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Жарамды мерзімі</translation>
    </message>
    <message>
        <source>from IIN</source>
        <translation>ЖСН-нен</translation>
    </message>
    <message>
        <source>from an earlier case</source>
        <translation>бұрынғы істен</translation>
    </message>
    <message>
        <source>Perhaps:</source>
        <translation>Бәлкім:</translation>
    </message>
    <message>
        <source>from scan</source>
        <translation>сканерден</translation>
    </message>
</context>
<context>
    <name>PersonNotice</name>
    <message>
        <source>Add the parent</source>
        <translation>Ата-анасын қосу</translation>
    </message>
    <message>
        <source>Print a note for the applicant</source>
        <translation>Өтініш берушіге ескертпе басып шығару</translation>
    </message>
    <message>
        <source>The others are registered here once he is taken out of the case.</source>
        <translation>Басқалары осы жерде тіркеледі: ол үшін бұл адамды істен алыңыз.</translation>
    </message>
    <message>
        <source>Add the parent who moves in with the child</source>
        <translation>Баламен бірге көшетін ата-анасын қосыңыз</translation>
    </message>
    <message>
        <source>A child's place of residence is that of the parents.</source>
        <translation>Баланың тұрғылықты жері — ата-анасының тұрғылықты жері.</translation>
    </message>
    <message>
        <source>The child follows the parent: it is noted in the case.</source>
        <translation>Бала ата-анасының мекенжайында болады: іске жазылады.</translation>
    </message>
</context>
<context>
    <name>PersonScans</name>
    <message>
        <source>Replace</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Read: {iin}. Replace?</source>
        <translation>Оқылғаны: {iin}. Ауыстыру керек пе?</translation>
    </message>
    <message numerus="yes">
        <source>Read by the scanner: %n field(s) filled</source>
        <translation>
            <numerusform>Сканерден оқылды: %n өріс толтырылды</numerusform>
            <numerusform>Сканерден оқылды: %n өріс толтырылды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonTabs</name>
    <message>
        <source>Add a person</source>
        <translation>Адам қосу</translation>
    </message>
</context>
<context>
    <name>PetitionCard</name>
    <message>
        <source>There is a petition</source>
        <translation>Өтінішхат бар</translation>
    </message>
    <message>
        <source>%1: the organisation's administration asks by a petition</source>
        <translation>%1: ұйым әкімшілігі өтінішхат береді</translation>
    </message>
    <message>
        <source>It stands in place of the owner's presence, document and consent.</source>
        <translation>Ол үй иесінің қатысуын, құжатын және келісімін алмастырады.</translation>
    </message>
    <message>
        <source>The petition itself is asked for among the documents.</source>
        <translation>Өтінішхаттың өзі «Құжаттар» қадамында сұралады.</translation>
    </message>
    <message numerus="yes">
        <source>Owners typed before are kept: %n.</source>
        <translation>
            <numerusform>Бұрын енгізілген үй иелері сақталды: %n.</numerusform>
            <numerusform>Бұрын енгізілген үй иелері сақталды: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither presence nor document nor consent of the owner is asked</source>
        <translation>Үй иесінің қатысуы, құжаты және келісімі сұралмайды</translation>
    </message>
</context>
<context>
    <name>PoorDialog</name>
    <message>
        <source>Keep a page that is not clear?</source>
        <translation>Анық емес бет қалсын ба?</translation>
    </message>
    <message>
        <source>The reason stays with the page and goes to the register.</source>
        <translation>Себебі бетпен бірге сақталып, тізілімге жіберіледі.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Қалдыру</translation>
    </message>
    <message>
        <source>Scan it again</source>
        <translation>Қайта сканерлеу</translation>
    </message>
    <message>
        <source>Why it will do</source>
        <translation>Неге жарайды</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Немесе өз сөзіңізбен</translation>
    </message>
</context>
<context>
    <name>PortalBadge</name>
    <message numerus="yes">
        <source>%n from the portal</source>
        <translation>
            <numerusform>Порталдан: %n</numerusform>
            <numerusform>Порталдан: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Premises</name>
    <message>
        <source>Flat</source>
        <translation>Пәтер</translation>
    </message>
    <message>
        <source>Detached house</source>
        <translation>Жеке үй</translation>
    </message>
    <message>
        <source>Dacha building</source>
        <translation>Саяжай құрылысы</translation>
    </message>
    <message>
        <source>Dormitory</source>
        <translation>Жатақхана</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Қонақ үй</translation>
    </message>
    <message>
        <source>Rest home</source>
        <translation>Демалыс үйі</translation>
    </message>
    <message>
        <source>Sanatorium</source>
        <translation>Санаторий</translation>
    </message>
    <message>
        <source>Medical institution</source>
        <translation>Емдеу мекемесі</translation>
    </message>
    <message>
        <source>Residential home</source>
        <translation>Интернат-үй</translation>
    </message>
    <message>
        <source>Home for the elderly</source>
        <translation>Қарттар үйі</translation>
    </message>
    <message>
        <source>Other premises</source>
        <translation>Өзге үй-жай</translation>
    </message>
</context>
<context>
    <name>PremisesCard</name>
    <message>
        <source>Kind of premises</source>
        <translation>Тұрғынжай түрі</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Looking for the sheet…</source>
        <translation>Парақ дайындалуда…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Алдыңғы бет</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Келесі бет</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF етіп сақтау</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Қайта көру</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>%1-бет, барлығы %2</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Бүкіл бет</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Ені бойынша</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 болып сақталды</translation>
    </message>
    <message>
        <source>The sheet cannot be shown</source>
        <translation>Парақты көрсету мүмкін емес</translation>
    </message>
</context>
<context>
    <name>PrintRow</name>
    <message>
        <source>Print again</source>
        <translation>Қайта басу</translation>
    </message>
    <message>
        <source>Another printer</source>
        <translation>Басқа принтер</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Кері алу</translation>
    </message>
    <message>
        <source>for %1 min</source>
        <translation>%1 минуттан бері</translation>
    </message>
</context>
<context>
    <name>PrinterList</name>
    <message>
        <source>checking…</source>
        <translation>тексерілуде…</translation>
    </message>
    <message>
        <source>No printer is connected.</source>
        <translation>Бірде-бір принтер қосылмаған.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1: алып тастау</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Сынақ беті</translation>
    </message>
    <message>
        <source>Test page on %1</source>
        <translation>%1: сынақ беті</translation>
    </message>
</context>
<context>
    <name>PrintersPanel</name>
    <message>
        <source>Printers and papers</source>
        <translation>Принтерлер мен қағаз</translation>
    </message>
    <message>
        <source>Printers of this desk</source>
        <translation>Осы терезенің принтерлері</translation>
    </message>
    <message>
        <source>The system's own choice</source>
        <translation>Жүйе таңдаған</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Жүйедегі принтер</translation>
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
        <translation>Өтініш берушіге ескертпе</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Жолдама</translation>
    </message>
    <message>
        <source>Refusal receipt</source>
        <translation>Бас тарту қолхаты</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Келісім бланкі</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>Күн тізілімі</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Ауысымды тапсыру парағы</translation>
    </message>
    <message>
        <source>half of A4</source>
        <translation>A4 жартысы</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 мм таспа</translation>
    </message>
    <message>
        <source>the system's printer</source>
        <translation>жүйе таңдаған принтер</translation>
    </message>
    <message>
        <source>There is no printer</source>
        <translation>Принтер жоқ</translation>
    </message>
    <message>
        <source>The printer is gone</source>
        <translation>Принтер табылмады</translation>
    </message>
    <message>
        <source>The printer is switched off</source>
        <translation>Принтер өшірулі</translation>
    </message>
    <message>
        <source>The printer is stopped</source>
        <translation>Принтер тоқтатылған</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>Принтерде қағаз жоқ</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>Принтерде қағаз тұрып қалды</translation>
    </message>
    <message>
        <source>The printer's cover is open</source>
        <translation>Принтердің қақпағы ашық</translation>
    </message>
    <message>
        <source>The printer gives no answer</source>
        <translation>Принтер жауап бермейді</translation>
    </message>
    <message>
        <source>The printer took no print</source>
        <translation>Принтер қабылдамады</translation>
    </message>
    <message>
        <source>Nobody knows whether it was printed</source>
        <translation>Басылған-басылмағаны белгісіз</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Принтер жоқ</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Табылмады</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Өшірулі</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Тоқтатылған</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Қағаз жоқ</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>Қағаз тұрып қалды</translation>
    </message>
    <message>
        <source>Cover is open</source>
        <translation>Қақпағы ашық</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Жауап жоқ</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>Look at the tray</source>
        <translation>Науаны қараңыз</translation>
    </message>
    <message>
        <source>Connect a printer: it prints by itself. Or choose one: Shift F11.</source>
        <translation>Принтерді қосыңыз – өзі шығады. Не таңдаңыз: Shift F11.</translation>
    </message>
    <message>
        <source>Connect it: it prints by itself. Or print on another one.</source>
        <translation>Қосыңыз – өзі шығады. Не басқасында басыңыз.</translation>
    </message>
    <message>
        <source>Look at the printer, then print again or on another one.</source>
        <translation>Принтерді тексеріп, қайта не басқасында басыңыз.</translation>
    </message>
    <message>
        <source>Work broke off just then. Look at the tray and choose.</source>
        <translation>Жұмыс дәл сонда үзілді. Науаны қарап, таңдаңыз.</translation>
    </message>
    <message>
        <source>Switch it on: it prints by itself.</source>
        <translation>Қосыңыз – өзі шығады.</translation>
    </message>
    <message>
        <source>Let it go on in the system's settings: it prints by itself.</source>
        <translation>Жүйе параметрлерінде іске қосыңыз – өзі шығады.</translation>
    </message>
    <message>
        <source>Put paper in: it prints by itself.</source>
        <translation>Қағаз салыңыз – өзі шығады.</translation>
    </message>
    <message>
        <source>Take the paper out: it prints by itself.</source>
        <translation>Қағазды алыңыз – өзі шығады.</translation>
    </message>
    <message>
        <source>Close the cover: it prints by itself.</source>
        <translation>Қақпағын жабыңыз – өзі шығады.</translation>
    </message>
    <message>
        <source>Look at cable and power: it prints by itself.</source>
        <translation>Кабелі мен қуатын тексеріңіз – өзі шығады.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Күтіп тұр</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>Принтерде</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Басылды</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Кері алынды</translation>
    </message>
    <message>
        <source>Not print %1 any more?</source>
        <translation>%1 енді басылмасын ба?</translation>
    </message>
    <message>
        <source>It is taken out of the queue. It can be printed again later.</source>
        <translation>Кезектен алынады. Кейін қайта басуға болады.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Кері алу</translation>
    </message>
    <message>
        <source>Leave it waiting</source>
        <translation>Күте берсін</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>%1: sent to the printer</source>
        <translation>%1: принтерге жіберілді</translation>
    </message>
    <message>
        <source>%1 is printed</source>
        <translation>%1 басып шығарылды</translation>
    </message>
</context>
<context>
    <name>PrintsSection</name>
    <message>
        <source>Everything asked for is printed.</source>
        <translation>Баспаға жіберілгеннің бәрі шықты.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>De-registered there</source>
        <translation>Есептен шыққаны</translation>
    </message>
    <message>
        <source>No citizenship of it</source>
        <translation>Азаматтығы жоқтығы</translation>
    </message>
    <message>
        <source>Not obtained yet</source>
        <translation>Әзірге жоқ</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Proof of de-registration in the former country</source>
        <translation>Бұрын тұрған елінен есептен шыққаны туралы құжаты</translation>
    </message>
    <message>
        <source>or certificate of no citizenship: is there one?</source>
        <translation>немесе азаматтығының жоқтығы туралы анықтамасы бар ма?</translation>
    </message>
    <message>
        <source>Which one is shown?</source>
        <translation>Қайсысын көрсетті?</translation>
    </message>
    <message>
        <source>There is</source>
        <translation>Бар</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>De-registration</source>
        <translation>Есептен шыққаны</translation>
    </message>
    <message>
        <source>No citizenship</source>
        <translation>Азаматтығының жоқтығы</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Show them</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Басып шығару кезегі</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Жіберу кезегі</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Кезек</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Принтерлер</translation>
    </message>
    <message numerus="yes">
        <source>The register returned %n case(s)</source>
        <translation>
            <numerusform>Тізілім %n істі қайтарды</numerusform>
            <numerusform>Тізілім %n істі қайтарды</numerusform>
        </translation>
    </message>
    <message>
        <source>Put them right in the journal; they are sent again.</source>
        <translation>Журналда түзетіңіз: олар қайта жіберіледі.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>The owner is not here</source>
        <translation>Үй иесі жоқ</translation>
    </message>
    <message>
        <source>The owner refused</source>
        <translation>Үй иесі бас тартты</translation>
    </message>
    <message numerus="yes">
        <source>%n mistakes</source>
        <translation>
            <numerusform>%n қате</numerusform>
            <numerusform>%n қате</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizen of the RK</source>
        <translation>ҚР азаматы</translation>
    </message>
    <message>
        <source>From abroad</source>
        <translation>Шетелден келген</translation>
    </message>
    <message>
        <source>Foreigner</source>
        <translation>Шетелдік</translation>
    </message>
    <message>
        <source>Stateless</source>
        <translation>Азаматтығы жоқ</translation>
    </message>
    <message>
        <source>Refugee</source>
        <translation>Босқын</translation>
    </message>
    <message>
        <source>permanent</source>
        <translation>тұрақты</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>уақытша</translation>
    </message>
    <message>
        <source>Own dwelling</source>
        <translation>Өз тұрғынжайы</translation>
    </message>
    <message numerus="yes">
        <source>%n owners agreed</source>
        <translation>
            <numerusform>%n үй иесі келісті</numerusform>
            <numerusform>%n үй иесі келісті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Ready to save</source>
        <translation>Сақтауға дайын</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>Жіберуге дайын</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n бет</numerusform>
            <numerusform>%n бет</numerusform>
        </translation>
    </message>
    <message>
        <source>Required fields are complete</source>
        <translation>Міндетті өрістер толық</translation>
    </message>
    <message>
        <source>Owners were present</source>
        <translation>Үй иелері қатысты</translation>
    </message>
    <message>
        <source>IIN and address are checked</source>
        <translation>ЖСН мен мекенжай тексерілді</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Әлі дайын емес</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Why it is asked for</source>
        <translation>Не үшін талап етіледі</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Қай жерде жазылған</translation>
    </message>
    <message>
        <source>Compared with the act</source>
        <translation>Актімен салыстырылған</translation>
    </message>
    <message>
        <source>Not compared with the act</source>
        <translation>Актімен салыстырылмаған</translation>
    </message>
    <message>
        <source>Ask a senior before you rely on it.</source>
        <translation>Сүйенбес бұрын аға қызметкерден сұраңыз.</translation>
    </message>
    <message>
        <source>What becomes of its picture</source>
        <translation>Суреті не болады</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>case {label}, {at}</source>
        <translation>{label} ісі, {at}</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>A new password for %1?</source>
        <translation>%1 үшін жаңа құпиясөз қоясыз ба?</translation>
    </message>
    <message>
        <source>Take the sheet with the recovery key out of the safe.</source>
        <translation>Сейфтен қалпына келтіру кілті жазылған парақты алыңыз.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Құпиясөзді қою</translation>
    </message>
    <message>
        <source>Back to the sign-in</source>
        <translation>Кіруге оралу</translation>
    </message>
    <message>
        <source>Recovery key, nine groups</source>
        <translation>Қалпына келтіру кілті, тоғыз топ</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Жаңа құпиясөз</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>Қалпына келтіру кілтін сақтаңыз</translation>
    </message>
    <message>
        <source>It opens the database when every password is forgotten. It is shown only now.</source>
        <translation>Барлық құпиясөз ұмытылса, дерекқорды осы кілт ашады. Ол тек қазір көрсетіледі.</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>Кілтті басып шығару</translation>
    </message>
    <message>
        <source>Without it a forgotten password cannot be replaced</source>
        <translation>Кілтсіз ұмытылған құпиясөзді ауыстыру мүмкін емес</translation>
    </message>
    <message>
        <source>Put the sheet into the safe of the centre. Do not photograph it.</source>
        <translation>Парақты орталықтың сейфіне салыңыз. Суретке түсірмеңіз.</translation>
    </message>
    <message>
        <source>Type group 9 to show that you have it</source>
        <translation>Кілт өзіңізде екенін растау үшін 9-топты теріңіз</translation>
    </message>
    <message>
        <source>This is not group 9. Look at the sheet and type it again.</source>
        <translation>Бұл 9-топ емес. Параққа қарап, қайта теріңіз.</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>Permanent registration</source>
        <translation>Тұрақты тіркеу</translation>
    </message>
    <message>
        <source>Temporary registration</source>
        <translation>Уақытша тіркеу</translation>
    </message>
</context>
<context>
    <name>RemindersPanel</name>
    <message>
        <source>Temporary registration ends soon</source>
        <translation>Уақытша тіркеу мерзімі жақында бітеді</translation>
    </message>
    <message>
        <source>A paper from abroad is waited for</source>
        <translation>Шетелден құжат күтілуде</translation>
    </message>
    <message>
        <source>There are more of them: they come up as these are marked.</source>
        <translation>Олар бұдан көп: бұлар белгіленген сайын шыға береді.</translation>
    </message>
    <message>
        <source>Postponed cases</source>
        <translation>Кейінге қалдырылған істер</translation>
    </message>
    <message>
        <source>Nothing is waited for.</source>
        <translation>Ұмытылып қалатын ештеңе жоқ.</translation>
    </message>
    <message>
        <source>Not to be forgotten</source>
        <translation>Ұмытпау керек</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Хабарланды</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Байланыс болмады</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Work was interrupted. Go on with case %1?</source>
        <translation>Соңғы жұмыс үзіліп қалған. %1 істі жалғастырасыз ба?</translation>
    </message>
    <message>
        <source>Work was interrupted. Go on correcting case %1?</source>
        <translation>Соңғы жұмыс үзіліп қалған. %1 ісін түзетуді жалғастырасыз ба?</translation>
    </message>
    <message>
        <source>Case %1 is restored: nothing is lost.</source>
        <translation>%1 іс қалпына келтірілді — еш дерек жоғалған жоқ.</translation>
    </message>
    <message>
        <source>Last kept: “%1”, %2.</source>
        <translation>Соңғы сақталған жері: «%1», %2.</translation>
    </message>
    <message>
        <source>Go on with the case</source>
        <translation>Істі жалғастыру</translation>
    </message>
    <message>
        <source>Leave it in the journal</source>
        <translation>Журналда қалдыру</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>The page is kept with the case.</source>
        <translation>Бет іспен бірге сақталады.</translation>
    </message>
    <message>
        <source>The page is only read: it is destroyed at acceptance.</source>
        <translation>Бет тек оқуға: іс қабылданғанда жойылады.</translation>
    </message>
    <message>
        <source>No copy of this document is taken.</source>
        <translation>Бұл құжаттан көшірме алынбайды.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check the correction</source>
        <translation>Түзетуді тексеріңіз</translation>
    </message>
    <message>
        <source>Check it and save</source>
        <translation>Тексеріп, сақтаңыз</translation>
    </message>
    <message>
        <source>Category and kind of registration</source>
        <translation>Санат және тіркеу түрі</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>Owner's consent</source>
        <translation>Үй иесінің келісімі</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Санат</translation>
    </message>
    <message>
        <source>permanent was asked for, changed to temporary by the owner's consent</source>
        <translation>тұрақты сұралған еді, иесінің келісімі бойынша уақытшаға ауыстырылды</translation>
    </message>
    <message>
        <source>parent, guardian or trustee</source>
        <translation>ата-анасы, қорғаншы не қамқоршы</translation>
    </message>
    <message>
        <source>attorney by a notarised power</source>
        <translation>нотариат куәландырған сенімхат бойынша</translation>
    </message>
    <message>
        <source>IIN {iin}</source>
        <translation>ЖСН {iin}</translation>
    </message>
    <message>
        <source>Hands in</source>
        <translation>Тапсырады</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>RKA {code}</source>
        <translation>МТК {code}</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Жаңа мекенжай</translation>
    </message>
    <message>
        <source>Former one</source>
        <translation>Бұрынғысы</translation>
    </message>
    <message>
        <source>Unverified rule: {says}</source>
        <translation>Тексерілмеген ереже: {says}</translation>
    </message>
    <message>
        <source>Petition of the organisation's administration</source>
        <translation>Ұйым әкімшілігінің өтінішхаты</translation>
    </message>
    <message>
        <source>in place of the owner's presence and consent</source>
        <translation>иесінің қатысуы мен келісімінің орнына</translation>
    </message>
    <message>
        <source>Petition</source>
        <translation>Өтінішхат</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Үй иелері</translation>
    </message>
    <message>
        <source>Tenant of state housing</source>
        <translation>Жалға алушы</translation>
    </message>
    <message>
        <source>registers in the own dwelling, no consent needed</source>
        <translation>өз тұрғын үйіне тіркеледі, келісім қажет емес</translation>
    </message>
    <message>
        <source>present in person, agrees to permanent registration</source>
        <translation>өзі қатысты, тұрақты тіркеуге келісті</translation>
    </message>
    <message>
        <source>present in person, agrees to temporary registration</source>
        <translation>өзі қатысты, уақытша тіркеуге келісті</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>бас тартты</translation>
    </message>
    <message>
        <source>legal representative {who} agrees to permanent registration</source>
        <translation>заңды өкілі {who} тұрақты тіркеуге келісті</translation>
    </message>
    <message>
        <source>legal representative {who} agrees to temporary registration</source>
        <translation>заңды өкілі {who} уақытша тіркеуге келісті</translation>
    </message>
    <message>
        <source>legal representative {who} refused</source>
        <translation>заңды өкілі {who} бас тартты</translation>
    </message>
    <message>
        <source>Only the state register can answer: {says}</source>
        <translation>Тек мемлекеттік тізілім жауап бере алады: {says}</translation>
    </message>
    <message numerus="yes">
        <source>Handed in {times} · %n minutes · free of charge</source>
        <translation>
            <numerusform>Тапсырылды: {times} · шегі %n минут · тегін</numerusform>
            <numerusform>Тапсырылды: {times} · шегі %n минут · тегін</numerusform>
        </translation>
    </message>
    <message>
        <source>no consent yet</source>
        <translation>келісім әлі жоқ</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Name</source>
        <translation>Атауы</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Мәтіні</translation>
    </message>
    <message>
        <source>Why it is asked for</source>
        <translation>Не үшін талап етіледі</translation>
    </message>
    <message>
        <source>By the act</source>
        <translation>Негізі</translation>
    </message>
    <message>
        <source>Acceptance is refused by</source>
        <translation>Қабылдаудан бас тарту негізі</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Салдары</translation>
    </message>
    <message>
        <source>Compared with the act</source>
        <translation>Актімен салыстырылған</translation>
    </message>
    <message>
        <source>Asked for only if there is one</source>
        <translation>Бар болса ғана талап етіледі</translation>
    </message>
    <message>
        <source>Age, at least</source>
        <translation>Жасы, кемінде</translation>
    </message>
    <message>
        <source>Age of the owner, at least</source>
        <translation>Иесінің жасы, кемінде</translation>
    </message>
    <message>
        <source>At the age of</source>
        <translation>Мына жаста</translation>
    </message>
    <message>
        <source>At the owner's age of</source>
        <translation>Иесінің мына жасында</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>Күнтізбелік күн</translation>
    </message>
    <message>
        <source>Stay in months, more than</source>
        <translation>Тұру мерзімі, айдан артық</translation>
    </message>
    <message>
        <source>Stay in months, at most</source>
        <translation>Тұру мерзімі, көп дегенде, ай</translation>
    </message>
    <message>
        <source>To provide the service, min</source>
        <translation>Қызметті көрсету, мин</translation>
    </message>
    <message>
        <source>Waiting in the queue, min</source>
        <translation>Кезек күту, мин</translation>
    </message>
    <message>
        <source>At the counter, min</source>
        <translation>Терезеде қабылдау, мин</translation>
    </message>
    <message>
        <source>At the portal, min</source>
        <translation>Порталда, мин</translation>
    </message>
    <message>
        <source>Fee, tenge</source>
        <translation>Ақысы, теңге</translation>
    </message>
    <message>
        <source>does not let accept</source>
        <translation>қабылдауға жібермейді</translation>
    </message>
    <message>
        <source>only warns</source>
        <translation>тек ескертеді</translation>
    </message>
    <message>
        <source>is asked of the register later</source>
        <translation>кейін тізілімнен сұралады</translation>
    </message>
    <message>
        <source>is passed on</source>
        <translation>хабарланады</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>иә</translation>
    </message>
    <message>
        <source>no</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Қосылды</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Өзгерді</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Алынды</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Қайтарып алынған</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>%1 басталады</translation>
    </message>
    <message>
        <source>In force here</source>
        <translation>Қолданыста</translation>
    </message>
    <message>
        <source>Waits for a senior</source>
        <translation>Аға қызметкерді күтеді</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Қолданылмайды</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Аяқталған</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 күнінен бастап</translation>
    </message>
    <message>
        <source>proposed from %1</source>
        <translation>ұсынылған күні: %1</translation>
    </message>
    <message>
        <source>not compared with the act: it only warns where unsure</source>
        <translation>актімен салыстырылмаған</translation>
    </message>
    <message>
        <source>the hub took it back: go back to another edition</source>
        <translation>сервер қайтарып алды: басқа редакцияға көшіңіз</translation>
    </message>
    <message>
        <source>in use: %1</source>
        <translation>қолданыста: %1</translation>
    </message>
    <message>
        <source>%1 is used from the next sign-in on</source>
        <translation>%1 келесі кіруден бастап қолданылады</translation>
    </message>
    <message>
        <source>The file that came is at fault: %1. Tell the administrator.</source>
        <translation>Келген файлда қате бар: %1. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Times and fee</source>
        <translation>Мерзімдері мен ақысы</translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation>Ережелерді қараңыз</translation>
    </message>
    <message>
        <source>New rules from %1</source>
        <translation>%1 күнінен жаңа ережелер</translation>
    </message>
    <message>
        <source>New rules wait</source>
        <translation>Жаңа ережелер күтіп тұр</translation>
    </message>
    <message>
        <source>It is checked otherwise.</source>
        <translation>Басқаша тексеріледі.</translation>
    </message>
    <message>
        <source>The hand-in ends otherwise.</source>
        <translation>Қорытындысы басқа болады.</translation>
    </message>
    <message>
        <source>It holds in other cases than before.</source>
        <translation>Бұрынғыдан басқа жағдайларда қолданылады.</translation>
    </message>
    <message>
        <source>It is shown in another place.</source>
        <translation>Басқа жерде көрсетіледі.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>жоқ</translation>
    </message>
    <message>
        <source>Needed too: %1</source>
        <translation>Қосымша керек: %1</translation>
    </message>
    <message>
        <source>No longer enough: %1</source>
        <translation>Енді жеткіліксіз: %1</translation>
    </message>
    <message>
        <source>No longer needed: %1</source>
        <translation>Енді керек емес: %1</translation>
    </message>
    <message>
        <source>Will be said: %1</source>
        <translation>Жаңа ескерту: %1</translation>
    </message>
    <message>
        <source>No longer said: %1</source>
        <translation>Енді айтылмайды: %1</translation>
    </message>
    <message>
        <source>It ends: %1 → %2</source>
        <translation>Қорытындысы: %1 → %2</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>әлі шешілмеген</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>қабылданады</translation>
    </message>
    <message>
        <source>accepted until a document is there</source>
        <translation>құжат алынғанға дейін қабылданады</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Not used</source>
        <translation>Қолданылмайды</translation>
    </message>
    <message>
        <source>List of places</source>
        <translation>Елді мекендер жіктеуіші</translation>
    </message>
    <message>
        <source>Rules by which this window works</source>
        <translation>Терезе жұмыс істейтін ережелер</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Не өзгереді</translation>
    </message>
</context>
<context>
    <name>RulesWatch</name>
    <message>
        <source>The rules are set.</source>
        <translation>Ережелер белгіленді.</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>glass</source>
        <translation>шыны</translation>
    </message>
    <message>
        <source>feeder</source>
        <translation>автобергіш</translation>
    </message>
    <message>
        <source>feeder, both sides</source>
        <translation>автобергіш, екі жағы</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>түсті</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>сұр</translation>
    </message>
</context>
<context>
    <name>ScanStrip</name>
    <message>
        <source>Scan the identity card: the fields fill themselves</source>
        <translation>Куәлікті сканерлеңіз — өрістер өзі толады</translation>
    </message>
    <message>
        <source>Barcode and MRZ are read in any field; from the glass: Ctrl F5</source>
        <translation>Штрих-код пен MRZ кез келген өрісте оқылады; шыныдан: Ctrl F5</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Сканер дайын</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Сканер ізделуде…</translation>
    </message>
</context>
<context>
    <name>ScanTry</name>
    <message>
        <source>Try it</source>
        <translation>Сынап көру</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Looking for scanners…</source>
        <translation>Сканер ізделуде…</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Ештеңе табылмады.</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Scanner of the network</source>
        <translation>Желідегі сканер</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Қапшықты қадағалау…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Қайта іздеу</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Сканерлер</translation>
    </message>
    <message>
        <source>Scanners of this desk</source>
        <translation>Осы терезенің сканерлері</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Қадағаланатын қапшық</translation>
    </message>
</context>
<context>
    <name>ScannerRow</name>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1: алып тастау</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Қолданыста</translation>
    </message>
    <message>
        <source>Connected to this computer</source>
        <translation>Осы компьютерге қосылған</translation>
    </message>
    <message>
        <source>its certificate is remembered</source>
        <translation>сертификаты есте сақталды</translation>
    </message>
</context>
<context>
    <name>ScannerSettings</name>
    <message>
        <source>Where the paper lies</source>
        <translation>Қағаз қайда жатыр</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Түсі</translation>
    </message>
    <message>
        <source>Points per inch</source>
        <translation>Дюймдегі нүкте</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>This desk is not connected to a hub yet. Cases are kept here and leave once it is.</source>
        <translation>Терезе серверге әлі қосылмаған. Істер осында сақталады, қосылғанда жіберіледі.</translation>
    </message>
    <message>
        <source>No line since %1. Cases are kept here and go by themselves.</source>
        <translation>Соңғы байланыс: %1. Істер осында сақталады, өздері жіберіледі.</translation>
    </message>
    <message>
        <source>Everything is sent.</source>
        <translation>Бәрі жіберілді.</translation>
    </message>
    <message>
        <source>The hub answered last: %1.</source>
        <translation>Сервер соңғы рет жауап берді: %1.</translation>
    </message>
    <message>
        <source>The hub has not answered yet.</source>
        <translation>Сервер әлі жауап берген жоқ.</translation>
    </message>
    <message>
        <source>Correction.</source>
        <translation>Түзету.</translation>
    </message>
    <message>
        <source>Cancellation.</source>
        <translation>Күшін жою.</translation>
    </message>
    <message>
        <source>Application taken from the portal.</source>
        <translation>Порталдағы өтініш жұмысқа алынды.</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>Бөлек қойылды. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) left to be sent.</source>
        <translation>
            <numerusform>%n бет жіберілмеді.</numerusform>
            <numerusform>%n бет жіберілмеді.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Жіберілуін күтіп тұр.</translation>
    </message>
</context>
<context>
    <name>SendingSection</name>
    <message>
        <source>Send now</source>
        <translation>Қазір жіберу</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>және тағы %n</numerusform>
            <numerusform>және тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeniorDialog</name>
    <message>
        <source>Begin with it</source>
        <translation>Бастау</translation>
    </message>
    <message>
        <source>Do not begin</source>
        <translation>Бастамау</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Өзгеріссіз қалдыру</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күн</translation>
    </message>
    <message>
        <source>Work by edition %1?</source>
        <translation>%1 редакциясы бойынша жұмыс істейсіз бе?</translation>
    </message>
    <message>
        <source>What is handed in from the first day on is judged by it; what was handed in before keeps its edition.</source>
        <translation>Бірінші күннен бастап тапсырылғандар осы редакция бойынша қаралады, бұрын тапсырылғандар өз редакциясында қалады.</translation>
    </message>
    <message>
        <source>Not begin with edition %1?</source>
        <translation>%1 редакциясын бастамайсыз ба?</translation>
    </message>
    <message>
        <source>The rules in force go on.</source>
        <translation>Қазіргі ережелер қолданыла береді.</translation>
    </message>
    <message>
        <source>Write the day as 01.12.2026.</source>
        <translation>Күнді 01.12.2026 түрінде жазыңыз.</translation>
    </message>
</context>
<context>
    <name>ServiceClock</name>
    <message numerus="yes">
        <source>left · of %n minutes</source>
        <translation>
            <numerusform>қалды · %n минуттан</numerusform>
            <numerusform>қалды · %n минуттан</numerusform>
        </translation>
    </message>
    <message>
        <source>over time</source>
        <translation>асып кетті</translation>
    </message>
</context>
<context>
    <name>SetUpScreen</name>
    <message>
        <source>Setting the desk up, %1 of 3</source>
        <translation>Терезені баптау, 3-тің %1-қадамы</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Set the desk up</source>
        <translation>Терезені баптау</translation>
    </message>
    <message>
        <source>To the sign-in</source>
        <translation>Жүйеге кіруге өту</translation>
    </message>
    <message>
        <source>Making keys and database…</source>
        <translation>Кілттер мен дерекқор жасалуда…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Басып шығарылуда…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Принтерге жіберілді.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Papers and printers</source>
        <translation>Қағаз бен принтерлер</translation>
    </message>
    <message>
        <source>Receipt printers</source>
        <translation>Чек принтерлері</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Scanners added here</source>
        <translation>Осында қосылған сканерлер</translation>
    </message>
    <message>
        <source>Who signed in last</source>
        <translation>Соңғы кірген қызметкер</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Сақтық көшірме қалтасы</translation>
    </message>
    <message>
        <source>Second medium for what is unsent</source>
        <translation>Жіберілмегендерге арналған екінші тасығыш</translation>
    </message>
    <message>
        <source>Proxy on the way to the hub</source>
        <translation>Серверге апаратын прокси</translation>
    </message>
    <message>
        <source>Ticket of the queue</source>
        <translation>Электрондық кезек талоны</translation>
    </message>
    <message>
        <source>Minutes until it locks by itself</source>
        <translation>Өздігінен құлыпталғанша, минут</translation>
    </message>
    <message>
        <source>Scanned pages are kept</source>
        <translation>Скан беттер сақталатын мерзім</translation>
    </message>
    <message>
        <source>What a case says of people is kept</source>
        <translation>Істегі адамдар туралы деректер сақталатын мерзім</translation>
    </message>
    <message>
        <source>Look and language of a clerk</source>
        <translation>Қызметкердің көрінісі мен тілі</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Орталық</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Changed: %1</source>
        <translation>Өзгертілді: %1</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <translation>Бұрынғыдай: %1</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Printers and papers</source>
        <translation>Принтерлер мен қағаз</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Ережелер</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Male</source>
        <translation>Ер</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Әйел</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>Sheet</source>
        <translation>Парақ</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Қайда</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Қағаз</translation>
    </message>
    <message>
        <source>%1: where to</source>
        <translation>%1: қайда</translation>
    </message>
    <message>
        <source>%1: paper</source>
        <translation>%1: қағаз</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>The screen is locked</source>
        <translation>Экран құлыпталған</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Жүйеге кіру</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1-терезе</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>Қызметкер коды</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Құпиясөз</translation>
    </message>
    <message>
        <source>Sign out: another clerk works here</source>
        <translation>Шығу: мұнда басқа қызметкер жұмыс істейді</translation>
    </message>
    <message>
        <source>Password forgotten: take the recovery key</source>
        <translation>Құпиясөз ұмытылды: қалпына келтіру кілтімен кіру</translation>
    </message>
    <message>
        <source>The open case is kept</source>
        <translation>Ашық іс сақталған</translation>
    </message>
    <message>
        <source>Enter your password to go on where you stopped. Another clerk types a code of his own: the case stays yours.</source>
        <translation>Тоқтаған жеріңізден жалғастыру үшін құпиясөзді енгізіңіз. Басқа қызметкер өз кодын тереді: іс сізде қалады.</translation>
    </message>
    <message>
        <source>Code %1, password %2. Nothing here reaches a register.</source>
        <translation>Код: %1, құпиясөз: %2. Мұндағы деректер ешбір тізілімге түспейді.</translation>
    </message>
    <message>
        <source>This is the practice desk</source>
        <translation>Бұл — жаттығу терезесі</translation>
    </message>
    <message>
        <source>You can sign in without a connection</source>
        <translation>Офлайн кіруге болады</translation>
    </message>
    <message>
        <source>Cases are kept encrypted on this computer and are sent by themselves when the connection is back.</source>
        <translation>Істер осы компьютерде шифрланып сақталады және желі қосылғанда өзі жіберіледі.</translation>
    </message>
    <message>
        <source>Try again in %1 s</source>
        <translation>Қайта көру: %1 с</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылуда…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Құлыпты ашу</translation>
    </message>
    <message>
        <source>Enter the desk</source>
        <translation>Кіру</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Registration
at the place of residence</source>
        <translation>Тұрғылықты жері
бойынша тіркеу</translation>
    </message>
    <message>
        <source>30 minutes from the moment the papers are handed in.
Work goes on without a connection.</source>
        <translation>Құжаттар қабылданған сәттен бастап 30 минут ішінде.
Желі болмаса да жұмыс тоқтамайды.</translation>
    </message>
    <message>
        <source>State corporation “Government for citizens”</source>
        <translation>«Азаматтарға арналған үкімет» мемлекеттік корпорациясы</translation>
    </message>
</context>
<context>
    <name>SignOut</name>
    <message>
        <source>Sign out? Case %1 is not finished.</source>
        <translation>Шығасыз ба? %1 іс аяқталмаған.</translation>
    </message>
    <message>
        <source>The case stays in the journal with everything entered.</source>
        <translation>Іс енгізілгеннің бәрімен журналда қалады.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Шығу</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Қалу</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>%n tries to sign in failed before</source>
        <translation>
            <numerusform>Бұған дейін кіруге %n рет сәтсіз әрекет жасалды</numerusform>
            <numerusform>Бұған дейін кіруге %n рет сәтсіз әрекет жасалды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message numerus="yes">
        <source>%n copy, as last time</source>
        <translation>
            <numerusform>%n дана, соңғы таңдау</numerusform>
            <numerusform>%n дана, соңғы таңдау</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Category of the person</source>
        <translation>Санаты</translation>
    </message>
    <message>
        <source>Passport of the RK</source>
        <translation>ҚР паспорты</translation>
    </message>
    <message>
        <source>Proof from the country left</source>
        <translation>Шыққан елінен құжат</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>The citizen typed this at the portal: compare it with the papers</source>
        <translation>Мұны азамат порталда өзі толтырған: құжаттармен салыстырыңыз</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Category and kind</source>
        <translation>Санат және тіркеу түрі</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Өтініш беруші</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Мекенжай</translation>
    </message>
    <message>
        <source>The owner's consent</source>
        <translation>Үй иесінің келісімі</translation>
    </message>
    <message>
        <source>The papers</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Тексеру және сақтау</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>қадамға өту</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Барлығы сақталды</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сақталып жатыр…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Сақталмады</translation>
    </message>
    <message>
        <source>on this computer, %1</source>
        <translation>осы компьютерде, %1</translation>
    </message>
</context>
<context>
    <name>SuggestedNames</name>
    <message>
        <source>check it</source>
        <translation>тексеріңіз</translation>
    </message>
    <message>
        <source>Or:</source>
        <translation>Немесе:</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Online · everything is sent</source>
        <translation>Желіде · бәрі жіберілді</translation>
    </message>
    <message numerus="yes">
        <source>Sending · %n</source>
        <translation>
            <numerusform>Жіберіліп жатыр · %n</numerusform>
            <numerusform>Жіберіліп жатыр · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) returned</source>
        <translation>
            <numerusform>%n іс қайтарылды</numerusform>
            <numerusform>%n іс қайтарылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not sent</source>
        <translation>
            <numerusform>%n іс жіберілмеді</numerusform>
            <numerusform>%n іс жіберілмеді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n in the queue</source>
        <translation>
            <numerusform>Офлайн · кезекте %n</numerusform>
            <numerusform>Офлайн · кезекте %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Желі жоқ</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>Take case %1 over?</source>
        <translation>%1 ісін өзіңізге аласыз ба?</translation>
    </message>
    <message>
        <source>A colleague (%1) is at work at it. The trail keeps who took it over.</source>
        <translation>Онымен әріптесіңіз (%1) жұмыс істеуде. Кім алғаны әрекеттер журналында қалады.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Өзіме алу</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>In place of the owner</source>
        <translation>Үй иесінің орнына</translation>
    </message>
    <message>
        <source>State housing: the tenant consents</source>
        <translation>Мемлекеттік тұрғын үй: жалға алушы келісім береді</translation>
    </message>
    <message>
        <source>Petition of the organisation's administration</source>
        <translation>Ұйым әкімшілігінің өтінішхаты</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Row {row} of {day} was changed.</source>
        <translation>{row}-жол ({day}) өзгертілген.</translation>
    </message>
    <message>
        <source>Row {row} is missing, about {day}.</source>
        <translation>{row}-жол жоқ, шамамен {day}.</translation>
    </message>
    <message>
        <source>A row was put in before row {row} of {day}.</source>
        <translation>{row}-жолдың алдына ({day}) бөтен жол қосылған.</translation>
    </message>
    <message>
        <source>Row {row} of {day} stands in another's place.</source>
        <translation>{row}-жол ({day}) басқа жолдың орнында тұр.</translation>
    </message>
    <message>
        <source>The rows up to {row} of {day} were written anew: what was noted differs.</source>
        <translation>{row}-жолға дейінгі жолдар ({day}) қайта жазылған: белгіленген мән басқа.</translation>
    </message>
    <message>
        <source>The end is cut off: the rows from {row} on are missing, after {day}.</source>
        <translation>Соңы қиылған: {row}-жолдан бастап жолдар жоқ, {day} күнінен кейін.</translation>
    </message>
    <message>
        <source>Rows are missing: nothing tells of the acceptance of {case} on {day}.</source>
        <translation>Жолдар жоқ: {case} ісінің {day} күні қабылданғаны жазылмаған.</translation>
    </message>
    <message>
        <source>Case {case} of {day} is not kept as it was accepted and signed.</source>
        <translation>{day} күнгі {case} ісі қабылданған және қол қойылған күйінде сақталмаған.</translation>
    </message>
    <message>
        <source>It shows by the backup {backup}.</source>
        <translation>Мұны {backup} сақтық көшірмесі көрсетеді.</translation>
    </message>
    <message>
        <source>It shows by the day's closing {closing}.</source>
        <translation>Мұны күннің {closing} жабылуы көрсетеді.</translation>
    </message>
    <message numerus="yes">
        <source>The trail holds: %n rows.</source>
        <translation>
            <numerusform>Әрекеттер журналы бүтін: %n жол.</numerusform>
            <numerusform>Әрекеттер журналы бүтін: %n жол.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its head: {head}.</source>
        <translation>Соңғы жолы: {head}.</translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n closings of a day.</source>
        <translation>
            <numerusform>%n күн жабылуымен сәйкес.</numerusform>
            <numerusform>%n күн жабылуымен сәйкес.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It agrees with %n backups.</source>
        <translation>
            <numerusform>%n сақтық көшірмемен сәйкес.</numerusform>
            <numerusform>%n сақтық көшірмемен сәйкес.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup to compare it with: an end that was cut off would not show.</source>
        <translation>Салыстыратын сақтық көшірме жоқ: соңы қиылса, білінбейді.</translation>
    </message>
</context>
<context>
    <name>TrailPanel</name>
    <message>
        <source>Day, clerk, number of a slip, or an act</source>
        <translation>Күн, қызметкер, талон нөмірі немесе әрекет</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Сүзгі</translation>
    </message>
    <message>
        <source>No act answers this.</source>
        <translation>Мұндай әрекет табылмады.</translation>
    </message>
    <message>
        <source>Trail of acts</source>
        <translation>Әрекеттер журналы</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорттау</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Бүлінген</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Бүтін</translation>
    </message>
    <message numerus="yes">
        <source>%n rows hang together.</source>
        <translation>
            <numerusform>%n жол бір-бірімен байланысқан.</numerusform>
            <numerusform>%n жол бір-бірімен байланысқан.</numerusform>
        </translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Тексерілуде</translation>
    </message>
    <message>
        <source>Export the trail</source>
        <translation>Әрекеттер журналын экспорттау</translation>
    </message>
    <message>
        <source>Stop: %1 %</source>
        <translation>Тоқтату: %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are written to %1</source>
        <translation>
            <numerusform>%n жол %1 файлына жазылды</numerusform>
            <numerusform>%n жол %1 файлына жазылды</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinsLine</name>
    <message>
        <source>There is a case with this IIN: {case}, {state}</source>
        <translation>Осы ЖСН-мен іс бар: {case}, {state}</translation>
    </message>
    <message>
        <source>Same name and birth date: {case}, {state}</source>
        <translation>Аты-жөні мен туған күні бірдей: {case}, {state}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Қарау</translation>
    </message>
</context>
<context>
    <name>TwinsPanel</name>
    <message>
        <source>The same IIN</source>
        <translation>ЖСН бірдей</translation>
    </message>
    <message>
        <source>The same name and date of birth</source>
        <translation>Аты-жөні мен туған күні бірдей</translation>
    </message>
    <message>
        <source>Perhaps a duplicate</source>
        <translation>Іс қайталанған болуы мүмкін</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>Undo</source>
        <translation>Болдырмау</translation>
    </message>
</context>
<context>
    <name>UnfinishedStrip</name>
    <message>
        <source>over time</source>
        <translation>асып кетті</translation>
    </message>
    <message>
        <source>left</source>
        <translation>қалды</translation>
    </message>
    <message>
        <source>Unfinished case</source>
        <translation>Аяқталмаған іс</translation>
    </message>
    <message>
        <source>Unfinished correction</source>
        <translation>Аяқталмаған түзету</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Жалғастыру</translation>
    </message>
    <message numerus="yes">
        <source>%n more: Ctrl 2</source>
        <translation>
            <numerusform>тағы %n іс: Ctrl 2</numerusform>
            <numerusform>тағы %n іс: Ctrl 2</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>әлі жіберілмеген</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>үзіліп қалған</translation>
    </message>
    <message>
        <source>waiting for the owner</source>
        <translation>үй иесі күтілуде</translation>
    </message>
    <message>
        <source>waiting for a paper</source>
        <translation>құжат күтілуде</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>кейінге қалды</translation>
    </message>
</context>
<context>
    <name>UntilCard</name>
    <message>
        <source>Temporary until</source>
        <translation>Уақытша тіркеу мерзімі</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>міндетті емес</translation>
    </message>
    <message>
        <source>DD.MM.YYYY</source>
        <translation>КК.АА.ЖЖЖЖ</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Genuine</source>
        <translation>Түпнұсқа</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Күші жойылды</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Өзгертілген</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Тексерілмеді</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Оқылмады</translation>
    </message>
    <message>
        <source>The slip is genuine: window {desk} of centre {centre} signed it.</source>
        <translation>Талон түпнұсқа: оған {centre} орталығының {desk}-терезесі қол қойған.</translation>
    </message>
    <message>
        <source>The slip is genuine, but its case was cancelled: it counts no more.</source>
        <translation>Талон шын, бірақ ол бойынша істің күші жойылған: талон бұдан былай жарамайды.</translation>
    </message>
    <message>
        <source>The slip is altered: its desk did not sign what its code says.</source>
        <translation>Талон өзгертілген: кодындағы деректерге терезе қол қоймаған.</translation>
    </message>
    <message>
        <source>Not checked: no key of window {desk}, centre {centre}, is known here. Ask the administrator for it.</source>
        <translation>Тексерілмеді: {centre} орталығының {desk}-терезесінің кілті мұнда белгісіз. Оны әкімшіден сұраңыз.</translation>
    </message>
    <message>
        <source>Not read: this is not the whole code of a slip. Scan it again.</source>
        <translation>Оқылмады: бұл талонның толық коды емес. Қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>A genuine slip of a practice desk: it confirms nothing.</source>
        <translation>Жаттығу терезесінің түпнұсқа талоны: ол ештеңені растамайды.</translation>
    </message>
    <message>
        <source>Permanent registration</source>
        <translation>Тұрақты тіркеу</translation>
    </message>
    <message>
        <source>Temporary registration</source>
        <translation>Уақытша тіркеу</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Талон нөмірі</translation>
    </message>
    <message>
        <source>Papers accepted</source>
        <translation>Құжаттар қабылданды</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>Тіркеу түрі</translation>
    </message>
    <message>
        <source>All these desks were known already.</source>
        <translation>Бұл терезелердің бәрі бұрыннан белгілі.</translation>
    </message>
    <message>
        <source>Known from now on: centre {centre}, window {desk} (epoch {epoch}).</source>
        <translation>Енді белгілі: {centre} орталығы, {desk}-терезе ({epoch}-кезең).</translation>
    </message>
</context>
<context>
    <name>VerifyPanel</name>
    <message>
        <source>Code of the slip</source>
        <translation>Талон коды</translation>
    </message>
    <message>
        <source>Scan the slip, or paste the text of its code</source>
        <translation>Талонды сканерлеңіз немесе код мәтінін қойыңыз</translation>
    </message>
    <message>
        <source>It is checked here, without a network.</source>
        <translation>Тексеру осы жерде, желісіз жүреді.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Check a slip</source>
        <translation>Талонды тексеру</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>Practice desk</source>
        <translation>Жаттығу терезесі</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Stops</source>
        <translation>Тоқтатады</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>Ескертеді</translation>
    </message>
    <message>
        <source>The register looks</source>
        <translation>Тізілім тексереді</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Осыдан шығады</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Тексерілді</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Edition %1 judges this case, by the day of its hand-in.</source>
        <translation>Бұл іс құжаттар тапсырылған күн бойынша %1 редакциясымен қаралады.</translation>
    </message>
    <message>
        <source>The law asks nothing at this step of what is typed so far.</source>
        <translation>Бұл қадамда заң әзірге ештеңе талап етпейді.</translation>
    </message>
    <message>
        <source>Why this question</source>
        <translation>Бұл сұрақ неге қойылады</translation>
    </message>
    <message>
        <source>Not compared with the act. Ask a senior before you rely on it.</source>
        <translation>Актімен салыстырылмаған. Сүйенбес бұрын аға қызметкерден сұраңыз.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Send the correction</source>
        <translation>Түзетуді жіберу</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Сақтап, басып шығару</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>This step is not finished yet</source>
        <translation>Бұл қадам әлі аяқталмаған</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) missing</source>
        <translation>
            <numerusform>%n құжат жоқ</numerusform>
            <numerusform>%n құжат жоқ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not clear</source>
        <translation>
            <numerusform>%n бұлыңғыр</numerusform>
            <numerusform>%n бұлыңғыр</numerusform>
        </translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>өтініш беруші</translation>
    </message>
    <message>
        <source>address</source>
        <translation>мекенжай</translation>
    </message>
    <message>
        <source>owner's consent</source>
        <translation>үй иесінің келісімі</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>құжаттар</translation>
    </message>
    <message>
        <source>check and save</source>
        <translation>тексеру және сақтау</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Келесі: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сақталып жатыр…</translation>
    </message>
    <message>
        <source>%1 asks to put this right</source>
        <translation>%1 түзетуді сұрайды</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The program made a mistake. What was typed is safe. Tell the administrator.</source>
        <translation>Бағдарлама қателесті. Енгізілгені сақталған. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The disk is full. Free some room; keep this window open until it says saved.</source>
        <translation>Диск толды. Орын босатыңыз; «Барлығы сақталды» шыққанша терезені жаппаңыз.</translation>
    </message>
    <message>
        <source>The disk cannot be written. Tell the administrator; keep this window open.</source>
        <translation>Дискіге жазу мүмкін емес. Әкімшіге хабарлаңыз, терезені жаппаңыз.</translation>
    </message>
    <message>
        <source>The disk does not answer. Tell the administrator; keep this window open.</source>
        <translation>Диск жауап бермейді. Әкімшіге хабарлаңыз, терезені жаппаңыз.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Tell the administrator.</source>
        <translation>Деректер қалтасына жазу мүмкін емес. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>RegDesk is already open on this folder. Close the other window first.</source>
        <translation>RegDesk осы қалтада ашық тұр. Алдымен сол терезені жабыңыз.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it and try again.</source>
        <translation>Дерекқорды басқа бағдарлама ұстап тұр. Оны жауып, қайталаңыз.</translation>
    </message>
    <message>
        <source>A newer RegDesk made this data. Install the newer program.</source>
        <translation>Бұл деректер RegDesk-тің жаңарақ нұсқасында жасалған. Жаңа нұсқаны орнатыңыз.</translation>
    </message>
    <message>
        <source>The database is damaged. Change nothing; tell the administrator.</source>
        <translation>Дерекқор бүлінген. Ештеңені өзгертпей, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The encryption of the database is missing here. Install RegDesk again.</source>
        <translation>Дерекқорды шифрлау құралы табылмады. RegDesk-ті қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>The desk's file is damaged. Change nothing; tell the administrator.</source>
        <translation>Терезе файлы бүлінген. Ештеңені өзгертпей, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The file {file} is damaged: no slip can be checked. Tell the administrator.</source>
        <translation>{file} файлы бүлінген: талонды тексеру мүмкін емес. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The file of keys is damaged. Change nothing; tell the administrator.</source>
        <translation>Кілттер файлы бүлінген. Ештеңені өзгертпей, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>A colleague ({code}) is at work at case {label}. A senior can take it over.</source>
        <translation>{label} ісімен әріптесіңіз ({code}) жұмыс істеуде. Оны аға қызметкер өзіне ала алады.</translation>
    </message>
    <message>
        <source>This case was closed meanwhile. Open it from the journal.</source>
        <translation>Бұл іс осы арада жабылған. Оны журналдан ашыңыз.</translation>
    </message>
    <message>
        <source>This desk has no such case.</source>
        <translation>Бұл терезеде мұндай іс жоқ.</translation>
    </message>
    <message>
        <source>This application is already being dealt with, or was withdrawn.</source>
        <translation>Бұл өтінішпен жұмыс басталып қойған немесе ол қайтарып алынған.</translation>
    </message>
    <message>
        <source>The disk did not give back what was saved. Do not print; tell the administrator.</source>
        <translation>Диск сақталғанды кері бермеді. Талон баспаңыз, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The page is gone. Scan the paper again.</source>
        <translation>Бет табылмады. Құжатты қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>The page is damaged. Scan the paper again.</source>
        <translation>Бет бүлінген. Құжатты қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>What was to be sent is gone. Tell the administrator.</source>
        <translation>Жіберілетін жазба табылмады. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>What came in cannot be read. Tell the administrator.</source>
        <translation>Келген жазбаны оқу мүмкін емес. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>What came in is not signed rightly. Tell the administrator.</source>
        <translation>Келген жазбаның қолтаңбасы дұрыс емес. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>What came in is signed by somebody unknown. Tell the administrator.</source>
        <translation>Келген жазбаға белгісіз біреу қол қойған. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>There is no printer. Connect one and press Ctrl P; the case is saved.</source>
        <translation>Принтер жоқ. Принтерді қосып, Ctrl P басыңыз. Іс сақталды.</translation>
    </message>
    <message>
        <source>Printer {printer} is gone. Connect it and press Ctrl P; the case is saved.</source>
        <translation>{printer} принтері табылмады. Оны қосып, Ctrl P басыңыз. Іс сақталды.</translation>
    </message>
    <message>
        <source>Printer {printer} took no print. Look at it and press Ctrl P; the case is saved.</source>
        <translation>{printer} принтері қабылдамады. Тексеріп, Ctrl P басыңыз. Іс сақталды.</translation>
    </message>
    <message>
        <source>The printer does not answer. Look at it and press Ctrl P; the case is saved.</source>
        <translation>Принтер жауап бермейді. Тексеріп, Ctrl P басыңыз. Іс сақталды.</translation>
    </message>
    <message>
        <source>Printer {printer} is stopped.</source>
        <translation>{printer} принтері тоқтатылған.</translation>
    </message>
    <message>
        <source>Printer {printer} is switched off.</source>
        <translation>{printer} принтері өшірулі.</translation>
    </message>
    <message>
        <source>Printer {printer} is out of paper.</source>
        <translation>{printer} принтерінде қағаз жоқ.</translation>
    </message>
    <message>
        <source>Paper is stuck in printer {printer}.</source>
        <translation>{printer} принтерінде қағаз тұрып қалды.</translation>
    </message>
    <message>
        <source>The cover of printer {printer} is open.</source>
        <translation>{printer} принтерінің қақпағы ашық.</translation>
    </message>
    <message>
        <source>Nobody knows whether {printer} printed it. Look at the tray.</source>
        <translation>{printer} басқан-баспағаны белгісіз. Науаны қараңыз.</translation>
    </message>
    <message>
        <source>The sheet {label} is out of the queue already.</source>
        <translation>{label} парағы кезектен шығып кеткен.</translation>
    </message>
    <message>
        <source>The printer has the sheet {label} and does not give it back. Look at the tray.</source>
        <translation>{label} парағы принтерде, қайтармайды. Науаны қараңыз.</translation>
    </message>
    <message>
        <source>The file {file} could not be written there. Choose another folder.</source>
        <translation>{file} файлын ол жерге жазу мүмкін болмады. Басқа қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>It did not work. Try again.</source>
        <translation>Орындалмады. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>It took too long and was stopped. Try again.</source>
        <translation>Тым ұзаққа созылып, тоқтатылды. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>This computer is not allowed to use the scanner. Tell the administrator.</source>
        <translation>Бұл компьютерге сканерді пайдалануға рұқсат жоқ. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>This is no network address. Example: 192.168.1.20</source>
        <translation>Бұл желі мекенжайы емес. Мысалы: 192.168.1.20</translation>
    </message>
    <message>
        <source>{host} answers, but not as an eSCL scanner. Check the address.</source>
        <translation>{host} жауап береді, бірақ eSCL сканері емес. Мекенжайды тексеріңіз.</translation>
    </message>
    <message>
        <source>Another device answers in the scanner's place. If it was replaced, add it anew with F6.</source>
        <translation>Сканердің орнына басқа құрылғы жауап береді. Ауыстырылған болса, F6 арқылы қайта қосыңыз.</translation>
    </message>
    <message>
        <source>The scanner's folder cannot be read or written. Tell the administrator.</source>
        <translation>Сканердің қалтасын оқу не жазу мүмкін емес. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>What speaks to scanners is missing here. Tell the administrator; Insert takes a file.</source>
        <translation>Сканермен жұмыс істейтін құрамдас орнатылмаған. Әкімшіге хабарлаңыз; файлды Insert арқылы алыңыз.</translation>
    </message>
    <message>
        <source>There is no paper in the scanner. Put it in and press {press}.</source>
        <translation>Сканерде қағаз жоқ. Қағаз салып, {press} басыңыз.</translation>
    </message>
    <message>
        <source>No file came into the scanner's folder. Scan there and press {press}.</source>
        <translation>Сканердің папкасына файл түспеді. Құрылғыда сканерлеп, {press} басыңыз.</translation>
    </message>
    <message>
        <source>Paper is stuck in the scanner. Take it out and press {press}.</source>
        <translation>Сканерде қағаз тұрып қалды. Қағазды алып, {press} басыңыз.</translation>
    </message>
    <message>
        <source>The scanner's lid is open. Close it and press {press}.</source>
        <translation>Сканердің қақпағы ашық. Жауып, {press} басыңыз.</translation>
    </message>
    <message>
        <source>The scanner is busy. Wait a little and press {press}.</source>
        <translation>Сканер бос емес. Сәл күтіп, {press} басыңыз.</translation>
    </message>
    <message>
        <source>The scanner does not answer. See that it is switched on and press {press}.</source>
        <translation>Сканер жауап бермейді. Қосулы екенін тексеріңіз де, {press} басыңыз.</translation>
    </message>
    <message>
        <source>The scanner stopped. Switch it off and on and press {press}.</source>
        <translation>Сканер тоқтап қалды. Өшіріп, қайта қосыңыз да, {press} басыңыз.</translation>
    </message>
    <message>
        <source>What the scanner gave cannot be read. Press {press} to scan again.</source>
        <translation>Сканерден келген бет оқылмады. Қайта сканерлеу үшін {press} басыңыз.</translation>
    </message>
    <message>
        <source>There is no scanner. Connect one and press {press}, or take a file with Insert.</source>
        <translation>Сканер жоқ. Қосып, {press} басыңыз немесе Insert арқылы файлды алыңыз.</translation>
    </message>
    <message>
        <source>A file in the folder was no page; it is in “{folder}” now. Press {press} for the rest.</source>
        <translation>Сканер қалтасындағы файл бет емес; ол енді «{folder}» ішінде. Қалғаны үшін {press} басыңыз.</translation>
    </message>
    <message>
        <source>The rules cannot be read: {file} {rule} ({reason}). Tell the administrator.</source>
        <translation>Ережелерді оқу мүмкін емес: {file} {rule} ({reason}). Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>No rules are in force on this day. Check the date of the computer.</source>
        <translation>Бұл күнге қолданылатын ережелер жоқ. Компьютердің күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>The words of the sheets cannot be read: {file} {entry}. Install RegDesk again.</source>
        <translation>Парақтардың сөздерін оқу мүмкін емес: {file} {entry}. RegDesk-ті қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Not usable in the settings: {names}. The usual is used there. The old file is {file}.</source>
        <translation>Баптауларда жарамсыз: {names}. Оның орнына әдеттегісі қолданылады. Ескі файл: {file}.</translation>
    </message>
    <message>
        <source>The setting could not be kept: the data folder cannot be written.</source>
        <translation>Баптау сақталмады: деректер қалтасына жазу мүмкін емес.</translation>
    </message>
    <message>
        <source>The settings could not be read: the usual ones are used. The old file is {file}.</source>
        <translation>Баптаулар оқылмады: әдеттегілері қолданылады. Ескі файл: {file}.</translation>
    </message>
    <message>
        <source>Choose the applicant's category</source>
        <translation>Өтініш беруші санатын таңдаңыз</translation>
    </message>
    <message>
        <source>Say which document shows that the person has left the other country</source>
        <translation>Шет елде тіркеуден шыққаны қандай құжатпен расталатынын көрсетіңіз</translation>
    </message>
    <message>
        <source>Choose the kind of registration</source>
        <translation>Тіркеу түрін таңдаңыз</translation>
    </message>
    <message>
        <source>Enter the IIN from the document.</source>
        <translation>Құжаттағы ЖСН-ді енгізіңіз.</translation>
    </message>
    <message>
        <source>Write the surname as it stands in the document.</source>
        <translation>Тегін құжаттағыдай жазыңыз.</translation>
    </message>
    <message>
        <source>Write the given name as it stands in the document.</source>
        <translation>Атын құжаттағыдай жазыңыз.</translation>
    </message>
    <message>
        <source>Enter the date of birth.</source>
        <translation>Туған күнін енгізіңіз.</translation>
    </message>
    <message>
        <source>Choose the sex as in the document.</source>
        <translation>Жынысын құжаттағыдай таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the kind of document.</source>
        <translation>Құжат түрін таңдаңыз.</translation>
    </message>
    <message>
        <source>Enter the number of the document.</source>
        <translation>Құжат нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>Enter the day until which the document is valid.</source>
        <translation>Құжаттың жарамдылық мерзімін енгізіңіз.</translation>
    </message>
    <message>
        <source>Find the address on the search line</source>
        <translation>Мекенжайды іздеу жолынан табыңыз</translation>
    </message>
    <message>
        <source>Enter the street.</source>
        <translation>Көшені енгізіңіз.</translation>
    </message>
    <message>
        <source>Enter the number of the house.</source>
        <translation>Үй нөмірін енгізіңіз.</translation>
    </message>
    <message>
        <source>Add the owner of the dwelling</source>
        <translation>Үй иесін қосыңыз</translation>
    </message>
    <message>
        <source>Say whether the owner is here</source>
        <translation>Үй иесі осында ма, белгілеңіз</translation>
    </message>
    <message>
        <source>Check the owner's document</source>
        <translation>Үй иесінің құжатын тексеріңіз</translation>
    </message>
    <message>
        <source>Say what the owner agrees to</source>
        <translation>Үй иесі неге келісетінін белгілеңіз</translation>
    </message>
    <message>
        <source>Say who asked for the correction</source>
        <translation>Түзетуді кім сұрағанын көрсетіңіз</translation>
    </message>
    <message>
        <source>Write why the case is corrected</source>
        <translation>Іс неге түзетілетінін жазыңыз</translation>
    </message>
    <message>
        <source>An IIN has 12 digits. Typed: {count}.</source>
        <translation>ЖСН-де 12 цифр болуы керек. Енгізілгені: {count}.</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the 12 digits with the document.</source>
        <translation>Бақылау цифры сәйкес емес. Құжаттағы 12 цифрды қайта тексеріңіз.</translation>
    </message>
    <message>
        <source>The date of birth differs between IIN and document. Check which is right.</source>
        <translation>ЖСН-дегі туған күні құжаттағыдан басқа. Қайсысы дұрыс екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>The sex differs between IIN and document. Check which is right.</source>
        <translation>ЖСН-дегі жынысы құжаттағыдан басқа. Қайсысы дұрыс екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>A name has letters, hyphen, apostrophe and space only. Compare with the document.</source>
        <translation>Атында тек әріп, дефис, апостроф және бос орын болады. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>There is no such day. Enter day, month, year.</source>
        <translation>Мұндай күн жоқ. Күнін, айын, жылын енгізіңіз.</translation>
    </message>
    <message>
        <source>This day has not come yet. Check the date.</source>
        <translation>Бұл күн әлі келген жоқ. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>This day has passed. Check the date.</source>
        <translation>Бұл күн өтіп кетті. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>The number does not fit this kind of document. Compare it with the document.</source>
        <translation>Нөмір бұл құжат түріне сәйкес емес. Құжатпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>It ends on {day}, before the registration does ({until}). Tell the person.</source>
        <translation>Мерзімі {day} бітеді, тіркеуден ({until}) бұрын. Адамға айтыңыз.</translation>
    </message>
    <message>
        <source>It is valid for the last day today: tomorrow another one is needed.</source>
        <translation>Бүгін соңғы жарамды күні: ертең басқа құжат керек болады.</translation>
    </message>
    <message>
        <source>The document expired on {day}. Ask for another document.</source>
        <translation>Құжаттың мерзімі {day} бітті. Басқа құжат сұраңыз.</translation>
    </message>
    <message>
        <source>Enter the flat. For a house choose it as the kind of premises.</source>
        <translation>Пәтер нөмірін көрсетіңіз. Жеке үй болса, тұрғынжай түрін ауыстырыңыз.</translation>
    </message>
    <message>
        <source>An address code has 16 digits.</source>
        <translation>Мекенжай кодында 16 цифр болады.</translation>
    </message>
    <message>
        <source>No such address. Shorten the street's name or press F6 and enter it by hand.</source>
        <translation>Мұндай мекенжай табылмады. Көше атауын қысқартып көріңіз немесе F6 басып қолмен енгізіңіз.</translation>
    </message>
    <message>
        <source>There is a case with this IIN today: {label}. Press Enter to open it.</source>
        <translation>Бұл ЖСН бүгін тіркелген: {label} іс. Ашу үшін Enter басыңыз.</translation>
    </message>
    <message>
        <source>Registered temporarily until the document is obtained.</source>
        <translation>Құжат алынғанға дейін уақытша тіркеледі.</translation>
    </message>
    <message>
        <source>Registration cannot be finished until the owner comes in person.</source>
        <translation>Үй иесінің өзі келмейінше тіркеуді аяқтауға болмайды.</translation>
    </message>
    <message>
        <source>The owner refused. Close the case as refused and choose the reason.</source>
        <translation>Үй иесі бас тартты. Істі «бас тарту» деп жабыңыз да, себебін таңдаңыз.</translation>
    </message>
    <message>
        <source>The owner agrees to temporary registration only. Change it to temporary?</source>
        <translation>Үй иесі тек уақытша тіркеуге келісті. Тіркеу түрін уақытшаға ауыстырасыз ба?</translation>
    </message>
    <message>
        <source>A paper is missing: {title}.</source>
        <translation>Құжат жетіспейді: {title}.</translation>
    </message>
    <message>
        <source>A paper has expired: {title}. Ask for another.</source>
        <translation>Құжаттың мерзімі өткен: {title}. Басқасын сұраңыз.</translation>
    </message>
    <message>
        <source>The rules could not be judged: the case cannot be accepted. Postpone it.</source>
        <translation>Ережелерді тексеру мүмкін болмады: істі қабылдауға болмайды. Кейінге қалдырыңыз.</translation>
    </message>
    <message>
        <source>The case cannot be accepted: {outcome}.</source>
        <translation>Істі қабылдауға болмайды: {outcome}.</translation>
    </message>
    <message>
        <source>The rules could not be judged: nothing was accepted. Postpone the case.</source>
        <translation>Ережелерді тексеру мүмкін болмады: іс қабылданбады. Кейінге қалдырыңыз.</translation>
    </message>
    <message>
        <source>Nothing was accepted: {outcome}.</source>
        <translation>Іс қабылданбады: {outcome}.</translation>
    </message>
    <message>
        <source>Something is still unfinished ({count}). Finish it and save again.</source>
        <translation>Әлі аяқталмағаны бар ({count}). Аяқтап, қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>Say why the service took so long.</source>
        <translation>Қызмет неге ұзаққа созылғанын жазыңыз.</translation>
    </message>
    <message>
        <source>The rules have not decided yet: the case cannot be closed. Postpone it with F8.</source>
        <translation>Ережелер бойынша шешім әлі жоқ: істі жабуға болмайды. Кейінге қалдырыңыз — F8.</translation>
    </message>
    <message>
        <source>The case can be accepted: it is not closed without acceptance.</source>
        <translation>Істі қабылдауға болады: қабылдаусыз жабылмайды.</translation>
    </message>
    <message>
        <source>A correction is sent or discarded; it is not closed.</source>
        <translation>Түзету жіберіледі немесе одан бас тартылады; ол жабылмайды.</translation>
    </message>
    <message>
        <source>Papers nobody has asked for yet: {count}. Mark what is not here: Shift Space.</source>
        <translation>Әлі сұралмаған құжаттар: {count}. Жоғын белгілеңіз — Shift Space.</translation>
    </message>
    <message>
        <source>This reason does not fit: {outcome}.</source>
        <translation>Бұл себеп сай келмейді: {outcome}.</translation>
    </message>
    <message>
        <source>The law asks for nobody's consent here.</source>
        <translation>Бұл істе заң ешкімнің келісімін талап етпейді.</translation>
    </message>
    <message>
        <source>another body serves this category</source>
        <translation>бұл санатқа басқа орган қызмет көрсетеді</translation>
    </message>
    <message>
        <source>a child is not registered alone</source>
        <translation>бала жеке тіркелмейді</translation>
    </message>
    <message>
        <source>the owner refused</source>
        <translation>үй иесі бас тартты</translation>
    </message>
    <message>
        <source>the owner is not here</source>
        <translation>үй иесі жоқ</translation>
    </message>
    <message>
        <source>papers are missing</source>
        <translation>құжаттар жетіспейді</translation>
    </message>
    <message>
        <source>the owner agrees to temporary registration only</source>
        <translation>үй иесі тек уақытша тіркеуге келісті</translation>
    </message>
    <message>
        <source>The register has decided on this case: what is wrong is put right by a new case.</source>
        <translation>Тізілім бұл іс бойынша шешім қабылдады: қате жаңа іспен түзетіледі.</translation>
    </message>
    <message>
        <source>It was stopped: no file is written.</source>
        <translation>Тоқтатылды: файл жазылған жоқ.</translation>
    </message>
    <message>
        <source>Wait {wait_s} s before the next try.</source>
        <translation>Келесі әрекетке дейін {wait_s} с күтіңіз.</translation>
    </message>
    <message>
        <source>Case {number} was cancelled: it is corrected no more.</source>
        <translation>№ {number} істің күші жойылған: ол енді түзетілмейді.</translation>
    </message>
    <message>
        <source>Case {number} was cancelled already.</source>
        <translation>№ {number} істің күші бұрын жойылған.</translation>
    </message>
    <message>
        <source>The register has decided on this case: it can be cancelled no more.</source>
        <translation>Тізілім бұл іс бойынша шешім шығарды: күшін енді жоюға болмайды.</translation>
    </message>
    <message>
        <source>Write why the case is cancelled</source>
        <translation>Күшін жою себебін жазыңыз</translation>
    </message>
    <message>
        <source>Type the number as the register shows it</source>
        <translation>Нөмірді тізілімдегідей енгізіңіз</translation>
    </message>
    <message>
        <source>A day and a time between the acceptance and now</source>
        <translation>Қабылдаудан қазірге дейінгі күн мен уақыт</translation>
    </message>
    <message>
        <source>Case {number} was cancelled: it is entered nowhere.</source>
        <translation>№ {number} істің күші жойылған: ол енгізілмейді.</translation>
    </message>
    <message>
        <source>The data of case {number} were destroyed on {day}: the term of keeping is over. What is left are its number, its days and how it ended; Ctrl H tells its history.</source>
        <translation>{number} ісінің деректері {day} жойылды: сақтау мерзімі аяқталды. Оның нөмірі, күндері және немен біткені ғана қалды; тарихын Ctrl H көрсетеді.</translation>
    </message>
    <message>
        <source>No paper proves the change yet: in step 5 mark as seen what was shown, or scan it.</source>
        <translation>Өзгерісті растайтын құжат әлі жоқ: 5-қадамда көрсетілген құжатты қаралды деп белгілеңіз немесе сканерлеңіз.</translation>
    </message>
    <message>
        <source>Nothing has been changed: there is nothing to send.</source>
        <translation>Ештеңе өзгертілген жоқ: жіберетін ештеңе жоқ.</translation>
    </message>
    <message>
        <source>The file is gone. Choose it again.</source>
        <translation>Файл табылмады. Қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>Файл бос. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This file is no picture and no PDF. Choose a JPEG, PNG, TIFF or PDF.</source>
        <translation>Бұл файл сурет те, PDF те емес. JPEG, PNG, TIFF немесе PDF таңдаңыз.</translation>
    </message>
    <message>
        <source>The file is too big. At most {mib} MB; scan it at 300 dpi.</source>
        <translation>Файл тым үлкен. Шегі {mib} МБ; 300 dpi-мен сканерлеңіз.</translation>
    </message>
    <message>
        <source>The picture is too large. At most {mpx} megapixels; scan it at 300 dpi.</source>
        <translation>Сурет тым үлкен. Шегі {mpx} мегапиксель; 300 dpi-мен сканерлеңіз.</translation>
    </message>
    <message>
        <source>The file has {pages} pages, at most {most} are taken. Split it.</source>
        <translation>Файлда {pages} бет бар, шегі {most}. Бөліп беріңіз.</translation>
    </message>
    <message>
        <source>The picture moves. A page stands still: choose another file.</source>
        <translation>Сурет қозғалады. Құжаттың беті қозғалмайды: басқа файл таңдаңыз.</translation>
    </message>
    <message>
        <source>The file is damaged or locked by a password. Scan the paper again.</source>
        <translation>Файл бүлінген немесе құпиясөзбен жабылған. Құжатты қайта сканерлеңіз.</translation>
    </message>
    <message>
        <source>The law lets no copy of this paper be made. Look at the original and mark it.</source>
        <translation>Заң бойынша бұл құжаттың көшірмесі алынбайды. Түпнұсқасын көріп, белгілеңіз.</translation>
    </message>
    <message>
        <source>A page is not clear. Scan it again, or say why it is good enough.</source>
        <translation>Бет анық емес. Қайта сканерлеңіз немесе неге жарайтынын жазыңыз.</translation>
    </message>
    <message>
        <source>Say the reason in at most {most} characters.</source>
        <translation>Себебін {most} таңбадан асырмай жазыңыз.</translation>
    </message>
    <message>
        <source>The pages have changed meanwhile. Look at them and do it again.</source>
        <translation>Беттер осы арада өзгерді. Қарап шығып, қайталаңыз.</translation>
    </message>
    <message>
        <source>There is no picture and no file on the clipboard. Copy one and press Ctrl V.</source>
        <translation>Алмасу буферінде сурет те, файл да жоқ. Көшіріп алып, Ctrl V басыңыз.</translation>
    </message>
    <message>
        <source>Call it in at most 40 letters.</source>
        <translation>40 әріптен аспайтын атау беріңіз.</translation>
    </message>
    <message>
        <source>Type it as 192.168.1.50:9100.</source>
        <translation>192.168.1.50:9100 түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>A slip was scanned. It opens from the journal once this case is postponed: F8.</source>
        <translation>Талон сканерленді. Ол осы іс кейінге қалдырылған соң журналдан ашылады: F8.</translation>
    </message>
    <message>
        <source>A note was scanned. It opens from the journal once this case is postponed: F8.</source>
        <translation>Ескертпе сканерленді. Ол осы іс кейінге қалдырылған соң журналдан ашылады: F8.</translation>
    </message>
    <message>
        <source>This code is not known. Scan a slip or a card.</source>
        <translation>Бұл код белгісіз. Талонды немесе куәлікті сканерлеңіз.</translation>
    </message>
    <message>
        <source>A person's document is read at step 2 or, for an owner, at step 4.</source>
        <translation>Адамның құжаты 2-қадамда, үй иесінікі 4-қадамда оқылады.</translation>
    </message>
    <message>
        <source>The document was not read clearly: nothing was filled in. Read it again.</source>
        <translation>Құжат анық оқылмады: ештеңе толтырылған жоқ. Қайта оқытыңыз.</translation>
    </message>
    <message>
        <source>The page is kept, but its lines could not be read. Type what it says.</source>
        <translation>Бет сақталды, бірақ жолдары оқылмады. Жазылғанын өзіңіз енгізіңіз.</translation>
    </message>
    <message>
        <source>This is the document of another person. Say at Documents whose it is.</source>
        <translation>Бұл — басқа адамның құжаты. Кімдікі екенін «Құжаттар» қадамында көрсетіңіз.</translation>
    </message>
    <message>
        <source>This owner registers here himself: his document is read at step 2 (Alt 2).</source>
        <translation>Бұл үй иесі өзі де тіркеледі: құжаты 2-қадамда оқылады (Alt 2).</translation>
    </message>
    <message>
        <source>No owner is asked for: the petition is scanned at step 5 (Alt 5).</source>
        <translation>Үй иесі сұралмайды: өтінішхат 5-қадамда сканерленеді (Alt 5).</translation>
    </message>
    <message>
        <source>This sheet was not printed by this desk.</source>
        <translation>Бұл парақ осы терезеде басылмаған.</translation>
    </message>
    <message>
        <source>Slip {number} belongs to another window.</source>
        <translation>{number} талоны басқа терезеден.</translation>
    </message>
    <message>
        <source>Case {label} was begun at window {desk} of centre {centre}: take it up there.</source>
        <translation>{label} іс {centre} орталығының {desk}-терезесінде ашылған: сонда жалғастырыңыз.</translation>
    </message>
    <message>
        <source>{file} holds no keys of desks. Nothing was added.</source>
        <translation>{file} файлында терезелердің кілттері жоқ. Ештеңе қосылмады.</translation>
    </message>
    <message>
        <source>Window {desk} of centre {centre} has another key here. Nothing was added: ask there.</source>
        <translation>{centre} орталығының {desk}-терезесі мұнда басқа кілтпен белгілі. Ештеңе қосылмады: сол жерден сұраңыз.</translation>
    </message>
    <message>
        <source>More than {most} cases do not go into one file. Search or filter first.</source>
        <translation>Бір файлға {most} істен артық сыймайды. Алдымен іздеңіз немесе сүзіңіз.</translation>
    </message>
    <message>
        <source>This is not the number of a slip.</source>
        <translation>Бұл талон нөмірі емес.</translation>
    </message>
    <message>
        <source>The slip's number does not fit. Compare it with the slip.</source>
        <translation>Талон нөмірі сәйкес емес. Талонмен салыстырыңыз.</translation>
    </message>
    <message>
        <source>There is no slip with such a number.</source>
        <translation>Мұндай нөмірлі талон болмайды.</translation>
    </message>
    <message>
        <source>The classifier was not taken in: {file}, row {row} ({reason}). Nothing changed.</source>
        <translation>Жіктеуіш жүктелмеді: {file}, {row}-жол ({reason}). Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>The streets were not taken in: {file}, row {row} ({reason}). Nothing changed.</source>
        <translation>Көшелер жүктелмеді: {file}, {row}-жол ({reason}). Ештеңе өзгерген жоқ.</translation>
    </message>
    <message>
        <source>Wrong code or password. Check Caps Lock and the keyboard's language.</source>
        <translation>Код немесе құпиясөз дұрыс емес. Caps Lock пен пернетақта тілін тексеріңіз.</translation>
    </message>
    <message>
        <source>No clerk has this code here. Check it.</source>
        <translation>Мұндай коды бар қызметкер жоқ. Кодты тексеріңіз.</translation>
    </message>
    <message>
        <source>The recovery key does not fit. Compare it with the printed page.</source>
        <translation>Қалпына келтіру кілті сәйкес емес. Басылған парақпен салыстырыңыз.</translation>
    </message>
    <message>
        <source>This desk is set up already. Close the program and open it again.</source>
        <translation>Бұл терезе бапталып қойған. Бағдарламаны жауып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>No desk is set up in this folder yet. Open RegDesk and set the desk up first.</source>
        <translation>Бұл қалтада терезе әлі бапталмаған. Алдымен RegDesk бағдарламасын ашып, терезені баптаңыз.</translation>
    </message>
    <message>
        <source>Two clerks have the same code. Change one.</source>
        <translation>Екі қызметкердің коды бірдей. Біреуін өзгертіңіз.</translation>
    </message>
    <message>
        <source>The code of a centre has 3 digits.</source>
        <translation>Орталық кодында 3 цифр болады.</translation>
    </message>
    <message>
        <source>The number of a window is from 1 to 999.</source>
        <translation>Терезе нөмірі 1-ден 999-ға дейін.</translation>
    </message>
    <message>
        <source>Fill this field in.</source>
        <translation>Бұл өрісті толтырыңыз.</translation>
    </message>
    <message>
        <source>Write it shorter: at most {most} characters fit on every sheet.</source>
        <translation>Қысқартыңыз: әр қағазға көп дегенде {most} таңба сыяды.</translation>
    </message>
    <message>
        <source>A password has at least {least} characters.</source>
        <translation>Құпиясөзде кемінде {least} таңба болады.</translation>
    </message>
    <message>
        <source>Only the administrator confirms this. Type the administrator's code.</source>
        <translation>Мұны тек әкімші растайды. Әкімшінің кодын теріңіз.</translation>
    </message>
    <message>
        <source>This is a first password. Sign in with it and choose one of your own.</source>
        <translation>Бұл алғашқы құпиясөз. Сонымен кіріп, өз құпиясөзіңізді таңдаңыз.</translation>
    </message>
    <message>
        <source>This is the password until now. Choose another one.</source>
        <translation>Бұл осы уақытқа дейінгі құпиясөз. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>A clerk has this code here already. Choose another one.</source>
        <translation>Бұл код мұнда басқа қызметкерде бар. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This clerk does not work here any more. Close this and look again.</source>
        <translation>Бұл қызметкер мұнда енді жұмыс істемейді. Жауып, қайта қараңыз.</translation>
    </message>
    <message>
        <source>Another administrator does this for you. Your own password changes by Shift F12.</source>
        <translation>Мұны сіз үшін басқа әкімші жасайды. Өз құпиясөзіңізді Shift F12 арқылы өзгертіңіз.</translation>
    </message>
    <message>
        <source>Choose a senior or an administrator who takes the unfinished cases.</source>
        <translation>Аяқталмаған істерді қабылдайтын аға қызметкерді немесе әкімшіні таңдаңыз.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a senior or the administrator.</source>
        <translation>Сіздің рөліңіз бұған рұқсат бермейді. Аға қызметкерге немесе әкімшіге жүгініңіз.</translation>
    </message>
    <message>
        <source>The hub did not take it. Tell the administrator.</source>
        <translation>Сервер қабылдамады. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The hub does not accept this desk's signature. Tell the administrator.</source>
        <translation>Сервер бұл терезенің қолтаңбасын қабылдамайды. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The page did not come over whole. It is sent again by itself.</source>
        <translation>Бет толық жетпеді. Ол өзі қайта жіберіледі.</translation>
    </message>
    <message>
        <source>The hub has the case; a person looks at it first.</source>
        <translation>Іс серверде, алдымен оны қызметкер қарайды.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. The cases wait in the queue and go by themselves.</source>
        <translation>Сервермен байланыс жоқ. Істер кезекте тұр, өздері жіберіледі.</translation>
    </message>
    <message>
        <source>Somebody else answers in the hub's place. Nothing is sent; tell the administrator.</source>
        <translation>Сервердің орнына басқа біреу жауап береді. Ештеңе жіберілмейді, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The hub's certificate does not hold on the date of this computer. Look at the date here; if it is right, tell the administrator.</source>
        <translation>Сервердің сертификаты осы компьютердің күні бойынша жарамсыз. Мұндағы күнді қараңыз; ол дұрыс болса, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The connection broke. It is sent again by itself.</source>
        <translation>Байланыс үзілді. Өзі қайта жіберіледі.</translation>
    </message>
    <message>
        <source>What answers is not the hub: perhaps the network wants a sign-in. Tell the administrator.</source>
        <translation>Жауап берген сервер емес: желі кіруді сұрап тұрған болуы мүмкін. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The hub's answer is not proved by its signature. Nothing is lost; tell the administrator.</source>
        <translation>Сервердің жауабы қолтаңбамен расталмаған. Ештеңе жоғалған жоқ, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>This window's numbers are used up: its folder was copied or put back too often. Accept nothing more here; the administrator sets up a window with a new number.</source>
        <translation>Осы терезенің нөмірлері таусылды: деректері тым көп көшірілген немесе қалпына келтірілген. Мұнда енді қабылдамаңыз; әкімші нөмірі жаңа терезе ашады.</translation>
    </message>
    <message>
        <source>The hub is busy. It is sent again by itself.</source>
        <translation>Сервер бос емес. Өзі қайта жіберіледі.</translation>
    </message>
    <message>
        <source>The proxy of the network lets nobody through to the hub. Tell the administrator.</source>
        <translation>Желінің прокси-сервері ешкімді серверге өткізбейді. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Something failed at the hub. It is sent again by itself.</source>
        <translation>Серверде ақау болды. Өзі қайта жіберіледі.</translation>
    </message>
    <message>
        <source>The hub lost this when it was put back from a copy. It is sent again by itself.</source>
        <translation>Сервер мұны көшірмеден қалпына келтірілгенде жоғалтты. Өзі қайта жіберіледі.</translation>
    </message>
    <message>
        <source>A copy of this window gave the same number or place to another case. Both are kept and sent; a person at the hub decides.</source>
        <translation>Осы терезенің көшірмесі сол нөмірді не орынды басқа іске берген. Екеуі де сақталды және жіберіледі; сервердегі маман шешеді.</translation>
    </message>
    <message>
        <source>This desk may not send any more. Tell the administrator.</source>
        <translation>Бұл терезеге енді жіберуге болмайды. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The case is too large to be sent. Tell the administrator.</source>
        <translation>Іс жіберу үшін тым үлкен. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The page is too large to be sent. Tell the administrator.</source>
        <translation>Бет жіберу үшін тым үлкен. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The clock here is off: by the hub's it is {at}. Set it right; work goes on.</source>
        <translation>Мұндағы сағат дұрыс емес: сервер бойынша қазір {at}. Түзетіп қойыңыз; жұмыс тоқтамайды.</translation>
    </message>
    <message>
        <source>This window was put back from an earlier copy, as was seen on {at}. Numbers go on as {window}-…; those given before stay good.</source>
        <translation>Бұл терезенің бұрынғы көшірмеден қалпына келтірілгені {at} байқалды. Нөмірлер {window}-… болып жалғасады; бұрын берілгендері жарамды.</translation>
    </message>
    <message>
        <source>Another copy of this window is at work, as was seen on {at}. Numbers here go on as {window}-…; those given before stay good. Tell the administrator.</source>
        <translation>Осы терезенің басқа көшірмесі жұмыс істеп тұрғаны {at} байқалды. Мұндағы нөмірлер {window}-… болып жалғасады; бұрын берілгендері жарамды. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Write the proxy as http://name:port, without a name and password.</source>
        <translation>Прокси-серверді http://аты:порт түрінде, логин мен құпиясөзсіз жазыңыз.</translation>
    </message>
    <message>
        <source>Write the hub's address as https://name:port.</source>
        <translation>Сервердің мекенжайын https://аты:порты түрінде жазыңыз.</translation>
    </message>
    <message>
        <source>The file holds no certificate. Take the one that the hub's operator gave.</source>
        <translation>Файлда сертификат жоқ. Сервер операторы бергенін алыңыз.</translation>
    </message>
    <message>
        <source>The connection code has 20 letters and digits. Compare it with the paper.</source>
        <translation>Қосылу коды 20 әріп пен цифрдан тұрады. Қағазбен салыстырыңыз.</translation>
    </message>
    <message>
        <source>The hub does not know this code: it is wrong, used or older than a day. Ask for another.</source>
        <translation>Сервер бұл кодты танымайды: код қате, пайдаланылған немесе бір тәуліктен ескі. Басқасын сұраңыз.</translation>
    </message>
    <message>
        <source>Another desk has this number at the hub. Tell the administrator.</source>
        <translation>Серверде бұл нөмір басқа терезеде. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Only a senior clerk or the administrator confirms this. Type their code.</source>
        <translation>Мұны аға қызметкер немесе әкімші растайды. Солардың бірінің кодын теріңіз.</translation>
    </message>
    <message>
        <source>There is no edition {id} here any more. Close this and look again.</source>
        <translation>{id} редакциясы мұнда енді жоқ. Терезені жауып, қайта қараңыз.</translation>
    </message>
    <message>
        <source>The hub withdrew edition {id}.</source>
        <translation>{id} редакциясын сервер кері қайтарып алды.</translation>
    </message>
    <message>
        <source>The first day cannot be before today, {day}.</source>
        <translation>Бірінші күн бүгіннен ({day}) бұрын бола алмайды.</translation>
    </message>
    <message>
        <source>By law it begins on {day}. Choose that day or a later one.</source>
        <translation>Заң бойынша оның бірінші күні {day}. Сол күнді немесе одан кейінгісін таңдаңыз.</translation>
    </message>
    <message>
        <source>By law it ends on {day}. Choose that day or an earlier one.</source>
        <translation>Заң бойынша оның соңғы күні {day}. Сол күнді немесе одан бұрынғысын таңдаңыз.</translation>
    </message>
    <message>
        <source>This window works by edition {id} on that day already.</source>
        <translation>Бұл терезе ол күні {id} редакциясы бойынша жұмыс істейді.</translation>
    </message>
    <message>
        <source>Other rules came as {id}, by which this window works. They need another name.</source>
        <translation>Терезе жұмыс істейтін {id} атауымен басқа ережелер келді. Оларға басқа атау керек.</translation>
    </message>
    <message>
        <source>Inside, what came is named {id}. Tell the administrator.</source>
        <translation>Келген файлдың ішінде {id} деп жазылған. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>It is larger than {most} KB. Tell the administrator.</source>
        <translation>Көлемі {most} КБ-тан асады. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The classifier is larger than {most} MB. Tell the administrator.</source>
        <translation>Жіктеуіш {most} МБ-тан үлкен. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The classifier came damaged. Tell the administrator.</source>
        <translation>Жіктеуіш бүлініп келді. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>This place is not in the classifier any more (the case has version {version}). Choose the place anew.</source>
        <translation>Бұл орын жіктеуіште енді жоқ (істегі нұсқа: {version}). Орынды қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>The folder for backups {folder} is not there. Connect its disk; work goes on.</source>
        <translation>Сақтық көшірмелер қалтасы {folder} жоқ. Дискісін қосыңыз; жұмыс жалғаса береді.</translation>
    </message>
    <message>
        <source>There is no room for a backup. Free some room; work goes on.</source>
        <translation>Сақтық көшірмеге орын жоқ. Орын босатыңыз; жұмыс жалғаса береді.</translation>
    </message>
    <message>
        <source>The folder for backups cannot be written. Tell the administrator; work goes on.</source>
        <translation>Сақтық көшірмелер қалтасына жазу мүмкін емес. Әкімшіге хабарлаңыз; жұмыс жалғаса береді.</translation>
    </message>
    <message>
        <source>The backup does not hold ({what}). Tell the administrator.</source>
        <translation>Сақтық көшірме бүлінген ({what}). Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The second medium {folder} is not there. Connect it: what is unsent is kept on this computer alone. Work goes on.</source>
        <translation>Екінші тасығыш ({folder}) жоқ. Оны қосыңыз: жіберілмеген істер тек осы компьютерде тұр. Жұмысты жалғастыра беріңіз.</translation>
    </message>
    <message>
        <source>There is no room on the second medium. Free some room; work goes on.</source>
        <translation>Екінші тасығышта орын жоқ. Орын босатыңыз; жұмысты жалғастыра беріңіз.</translation>
    </message>
    <message>
        <source>The second medium cannot be written. Tell the administrator; work goes on.</source>
        <translation>Екінші тасығышқа жазу мүмкін емес. Әкімшіге хабарлаңыз; жұмысты жалғастыра беріңіз.</translation>
    </message>
    <message>
        <source>{folder} holds nothing unsent of this desk. Choose another folder.</source>
        <translation>{folder} қалтасында осы терезенің жіберілмеген істері жоқ. Басқа қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>{folder} қалтасында сақтық көшірме жоқ.</translation>
    </message>
    <message>
        <source>{folder} holds backups of several desks. Choose the folder of one of them.</source>
        <translation>{folder} қалтасында бірнеше терезенің сақтық көшірмелері бар. Біреуінің қалтасын таңдаңыз.</translation>
    </message>
    <message>
        <source>A desk stands in {folder} already. Choose an empty folder or set that desk aside.</source>
        <translation>{folder} қалтасында терезе бар. Бос қалтаны таңдаңыз немесе ол терезені шетке қойыңыз.</translation>
    </message>
    <message>
        <source>The two keys do not open this backup: an employee's password is needed, and the administrator's or the recovery key. Where both are right, choose an earlier backup.</source>
        <translation>Екі кілт бұл көшірмені ашпайды: қызметкердің құпиясөзі және әкімшінің құпиясөзі немесе қалпына келтіру кілті керек. Екеуі де дұрыс болса, бұрынырақ жасалған көшірмені таңдаңыз.</translation>
    </message>
    <message>
        <source>This release made the desk: name the tables to go back to with --to.</source>
        <translation>Бұл терезе осы нұсқамен жасалған: қай кестелерге қайту керегін --to арқылы көрсетіңіз.</translation>
    </message>
    <message>
        <source>The desk cannot be taken back to the tables {asked}.</source>
        <translation>Терезені {asked} кестелеріне қайтару мүмкін емес.</translation>
    </message>
    <message>
        <source>Give what was noted as NUMBER:HASH, as it stands on the day's register.</source>
        <translation>Белгіленгенді НӨМІР:ХЭШ түрінде беріңіз, күн тізілімінде жазылғандай.</translation>
    </message>
    <message>
        <source>The clock is right: {at}.</source>
        <translation>Сағат дұрыс: {at}.</translation>
    </message>
    <message>
        <source>The clock is behind: something was written at {at}. Set the computer's date and time.</source>
        <translation>Сағат артта: {at} кезінде жазба жасалған. Компьютердің күні мен уақытын дұрыстаңыз.</translation>
    </message>
    <message>
        <source>The clock differs from the hub's by {minutes} min. Set the time of the computer.</source>
        <translation>Сағат сервердегіден {minutes} минутқа айырылады. Компьютердің уақытын дұрыстаңыз.</translation>
    </message>
    <message>
        <source>{free} GiB free.</source>
        <translation>{free} ГиБ бос.</translation>
    </message>
    <message>
        <source>{free} GiB free, enough for {days} days.</source>
        <translation>{free} ГиБ бос, {days} күнге жетеді.</translation>
    </message>
    <message>
        <source>Only {free} MiB free. Free some room, or tell the administrator.</source>
        <translation>Бар болғаны {free} МиБ бос. Орын босатыңыз немесе әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>The database is whole.</source>
        <translation>Дерекқор бүтін.</translation>
    </message>
    <message>
        <source>The database is damaged. Open no new case; tell the administrator.</source>
        <translation>Дерекқор бүлінген. Жаңа іс ашпаңыз, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>None is chosen: what is unsent is kept on this computer alone.</source>
        <translation>Таңдалмаған: жіберілмеген істер тек осы компьютерде тұр.</translation>
    </message>
    <message>
        <source>It is being filled.</source>
        <translation>Толтырылып жатыр.</translation>
    </message>
    <message>
        <source>It has all that is unsent: {at}.</source>
        <translation>Жіберілмегеннің бәрі бар: {at}.</translation>
    </message>
    <message>
        <source>The last backup: {at}.</source>
        <translation>Соңғы сақтық көшірме: {at}.</translation>
    </message>
    <message>
        <source>There is no backup yet; the first is made in a moment.</source>
        <translation>Сақтық көшірме әлі жоқ, біріншісі жақында жасалады.</translation>
    </message>
    <message>
        <source>No backup could be made in {folder}. Put the medium in, or tell the administrator.</source>
        <translation>{folder} ішіне сақтық көшірме жасалмады. Тасығышты қосыңыз немесе әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>A practice desk needs no backup.</source>
        <translation>Жаттығу терезесіне сақтық көшірме керек емес.</translation>
    </message>
    <message>
        <source>Printers found: {count}.</source>
        <translation>Табылған принтерлер: {count}.</translation>
    </message>
    <message>
        <source>No printer is found. Switch it on, then choose it with Shift F11.</source>
        <translation>Принтер табылмады. Қосып, Shift F11 арқылы таңдаңыз.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} жауап береді.</translation>
    </message>
    <message>
        <source>None is chosen; papers can be added as files.</source>
        <translation>Таңдалмаған; құжаттарды файл ретінде қосуға болады.</translation>
    </message>
    <message>
        <source>The scanner does not answer. Switch it on; F6 at the papers of a case chooses another.</source>
        <translation>Сканер жауап бермейді. Қосыңыз; істің құжаттарында F6 басқасын таңдайды.</translation>
    </message>
    <message>
        <source>The line works, waiting to be sent: {waiting}.</source>
        <translation>Байланыс бар, жіберу кезегінде: {waiting}.</translation>
    </message>
    <message>
        <source>This desk works without a hub.</source>
        <translation>Бұл терезе серверсіз жұмыс істейді.</translation>
    </message>
    <message>
        <source>The hub does not answer, waiting: {waiting}. Work goes on; look with F10.</source>
        <translation>Сервер жауап бермейді, кезекте: {waiting}. Жұмыс жалғасады; F10 арқылы қараңыз.</translation>
    </message>
    <message>
        <source>Not sent, set aside: {count}. Look with F10.</source>
        <translation>Жіберілмей, шетке қойылғаны: {count}. F10 арқылы қараңыз.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Жауап береді.</translation>
    </message>
    <message>
        <source>Numbers left in this epoch: {left}.</source>
        <translation>Осы дәуірде қалған нөмірлер: {left}.</translation>
    </message>
    <message>
        <source>Every day before today is closed.</source>
        <translation>Бүгінге дейінгі күндердің бәрі жабылған.</translation>
    </message>
    <message>
        <source>{day} is not closed yet. Close it in the day panel: Ctrl F2, F5.</source>
        <translation>{day} әлі жабылған жоқ. Жабу — Ctrl F2, F5.</translation>
    </message>
    <message>
        <source>No answer in time. Try again later, or tell the administrator.</source>
        <translation>Уақытында жауап болмады. Кейінірек қайталаңыз немесе әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>It could not be looked at. Tell the administrator.</source>
        <translation>Тексеру мүмкін болмады. Әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>{day} is not closed yet. Close it first.</source>
        <translation>{day} әлі жабылған жоқ. Алдымен соны жабыңыз.</translation>
    </message>
    <message>
        <source>Nothing was done since this day was closed.</source>
        <translation>Бұл күн жабылғалы ештеңе істелген жоқ.</translation>
    </message>
    <message>
        <source>A day that has not come cannot be closed. Check the clock.</source>
        <translation>Әлі келмеген күнді жабуға болмайды. Сағатты тексеріңіз.</translation>
    </message>
    <message>
        <source>Closing {closing} is not what was closed. Do not print it; tell the administrator.</source>
        <translation>{closing} жабуы бастапқыдай емес. Басып шығармаңыз, әкімшіге хабарлаңыз.</translation>
    </message>
    <message>
        <source>Choose from 1 to 60 minutes.</source>
        <translation>1 минуттан 60 минутқа дейін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose from 1 to 3650 days.</source>
        <translation>1 күннен 3650 күнге дейін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose from 30 to 36500 days, or for ever.</source>
        <translation>30 күннен 36500 күнге дейін немесе мерзімсіз деп таңдаңыз.</translation>
    </message>
    <message>
        <source>Type an example of a ticket, such as A-012, or a regular expression.</source>
        <translation>Талонның үлгісін теріңіз, мысалы A-012, немесе тұрақты өрнек.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one.</source>
        <translation>{folder} қалтасы жоқ. Қалтаны таңдаңыз.</translation>
    </message>
    <message>
        <source>The code of the centre stands in every number: it cannot be changed here.</source>
        <translation>Орталық коды әр нөмірде тұр: оны осында өзгертуге болмайды.</translation>
    </message>
    <message>
        <source>More than {most} rows at once cannot be exported. Choose a day or a clerk.</source>
        <translation>Бір жолы {most} жолдан артық экспортталмайды. Күнді немесе қызметкерді таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>_WhereTo</name>
    <message>
        <source>Print on another printer?</source>
        <translation>Басқа принтерде басасыз ба?</translation>
    </message>
    <message>
        <source>Print there</source>
        <translation>Сонда басу</translation>
    </message>
    <message>
        <source>Leave it waiting</source>
        <translation>Күте берсін</translation>
    </message>
    <message>
        <source>Which printer</source>
        <translation>Қай принтер</translation>
    </message>
</context>
</TS>
