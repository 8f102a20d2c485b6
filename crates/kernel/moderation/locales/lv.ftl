moderation-title = Kā šeit uzrauga kārtību
moderation-lead = Cik ziņojumu saņemts, kas izlemts, cik ātri un ko dod iebildumi. Kas paslēpts un kāpēc, redz ikviens; kas par kuru ziņojis, ne.
moderation-by-month = Pa mēnešiem
moderation-by-rule = Pa noteikumiem
moderation-month = Mēnesis
moderation-reports = Ziņojumi
moderation-nothing-yet = Vēl nekas nav ne ziņots, ne izlemts.
moderation-speed-hour = Stundas laikā
moderation-speed-day = Dienas laikā
moderation-speed-three-days = Trijās dienās
moderation-speed-week = Nedēļas laikā
moderation-speed-longer = Vēlāk
moderation-speed-hint = Laiku skaita no brīža, kad par tekstu ziņots vai vietne to pati atlikusi pārbaudei, līdz lēmumam.

moderation-rules-title = Sarunas noteikumi
moderation-rules-lead = Ikviens drīkst jautāt, piekrist un asi kritizēt. Paslēpt var tikai to, kas pārkāpj kādu no šiem noteikumiem.
moderation-rules-since = Spēkā no { $day }
moderation-rules-what-happens = Kas notiek, ja noteikumus pārkāpj
moderation-rules-report = Par tekstu var ziņot ikviens, kam ir konts, nosaucot noteikumu.
moderation-rules-person = Lemj cilvēks: tās iestādes darbinieks, kas vada lietu, vai vietnes moderators. Ziņojumu skaits vien neko nepaslēpj.
moderation-rules-place = Paslēptā teksta vietā paliek norāde: kurš noteikums pārkāpts, kāpēc, kura iestāde to izlēma un kad.
moderation-rules-appeal = Autors par to saņem vēstuli un vienreiz var iebilst. Iebildumu izskata cits cilvēks, nevis tas, kas lēma pirmais.
moderation-rules-spam = Vietne pati skaita vārdus, kas bijuši agrāk paslēptā reklāmā, un šaubīgu tekstu parāda moderatoram. Nevienam ārējam pakalpojumam tekstus nesūta.
moderation-rules-new = Jauna konta saites rāda kā tekstu. Ja jauna konta teksts ļoti izskatās pēc reklāmas, to rāda tikai pēc pārbaudes.
moderation-rules-account = Kontam, kas noteikumus pārkāpj, moderators var uz divām nedēļām liegt rakstīt. Ja ir aizdomas, ka konts nav īsta cilvēka, tā atbalsts, ziņojumi un paraksti netiek skaitīti, kamēr tas nav pārbaudīts.

moderation-report-title = Ziņot par pārkāpumu
moderation-report-lead = Izvēlieties noteikumu, ko šis teksts pārkāpj. Tas, ka ziņojāt jūs, nebūs redzams ne autoram, ne citiem.
moderation-which-rule = Kurš noteikums pārkāpts?
moderation-choose-rule = Izvēlieties noteikumu
moderation-remark = Ko vēl moderatoram zināt
moderation-remark-hint = To redzēs tikai moderators.
moderation-report = Ziņot
moderation-cancel = Atcelt
moderation-reported = Paldies! Moderators to izskatīs, un jūs saņemsiet vēstuli.
moderation-reported-before = Par šo tekstu jūs jau ziņojāt.

moderation-queue-title = Moderēšana
moderation-queue-count = { $count ->
    [zero] Gaida { $count } tekstu
    [one] Gaida { $count } teksts
   *[other] Gaida { $count } teksti
  }
moderation-queue-none = Nekas negaida.
moderation-queue-how = Atzīmējiet vienu vai vairākus un izvēlieties, ko darīt. Atzīmētajam vajag vienu un to pašu lēmumu.
moderation-waiting = Gaida lēmumu
moderation-choose-some = Atzīmējiet vismaz vienu
moderation-choose-outcome = Izvēlieties, ko darīt
moderation-reports-count = { $count ->
    [zero] { $count } ziņojumu
    [one] { $count } ziņojums
   *[other] { $count } ziņojumi
  }
moderation-score = Izskatās pēc reklāmas: { $percent }
moderation-held = Vēl netiek rādīts
moderation-look-closer = Apskatīt tuvāk
moderation-decided = Lēmums ir saglabāts.
moderation-decided-some = Daļu tikmēr jau izlēma kāds cits vai autors atsauca; pārējie lēmumi ir saglabāti.
moderation-keep = Atstāt
moderation-hide = Paslēpt: { $rule }
moderation-keys = Pogas var nospiest ar to numuru: pārlūkā Firefox un Chrome turiet Alt un Shift, Safari – Control un Option.
moderation-reason = Pamatojums
moderation-reason-hint = To lasīs ikviens. Noteikums būs redzams arī tāpat; te pasakiet, kas tieši to pārkāpj. Personu vārdus nerakstiet.
moderation-changed-meanwhile = Atveriet lapu no jauna
moderation-late = Kamēr lasījāt, kāds cits jau izlēma vai autors tekstu mainīja. Zemāk ir tas, kas ir tagad; ja vajag, lemiet vēlreiz.
moderation-decide = Lēmums
moderation-place = Kur
moderation-in-its-place = Savā vietā
moderation-written = Uzrakstīts
moderation-author = Autors
moderation-former = bijušais dalībnieks
moderation-since = konts kopš { $since }
moderation-past = Līdz šim uzrakstīts: { $written }, no tā paslēpts: { $hidden }
moderation-no-reports = Ziņojumu nav
moderation-report-does-not-count = Netiek skaitīts, jo ziņotāja konts ir karantīnā
moderation-looks = Ko saka vārdi
moderation-not-learned = Vēl izlemts par maz, lai vārdi ko pateiktu.
moderation-speaks-for = pēc reklāmas
moderation-speaks-against = pēc parasta teksta
moderation-seen = reklāmā { $spam }, citur { $fair }
moderation-mark-link = Ir saite
moderation-mark-many-links = Ir trīs saites vai vairāk
moderation-mark-telephone = Ir tālruņa numurs
moderation-mark-capitals = Gandrīz viss ar lielajiem burtiem
moderation-mark-other-alphabet = Cits alfabēts
moderation-mark-short = Īss teksts
moderation-mark-new-author = Jauns konts
moderation-before = Agrāk izlemts
moderation-withdrawn = Autors šo tekstu ir atsaucis.

moderation-account = Autora konts
moderation-restrict-title = Ierobežot kontu
moderation-restriction = Ierobežojums
moderation-restriction-quarantine = Karantīna: atbalsts, ziņojumi un paraksti netiek skaitīti
moderation-restriction-silence = Liegt rakstīt divas nedēļas
moderation-choose-restriction = Izvēlieties ierobežojumu
moderation-restrict = Ierobežot
moderation-restricted = Konts ir ierobežots, un tā īpašnieks saņems vēstuli.
moderation-release = Atcelt ierobežojumu
moderation-released = Ierobežojums ir atcelts.
moderation-you-are-silenced = Moderators jums uz laiku ir liedzis šeit rakstīt. Kāpēc un līdz kuram laikam, teikts vēstulē, ko saņēmāt.

moderation-decisions-title = Moderatoru lēmumi
moderation-decisions-lead = Viss, kas paslēpts vai pēc ziņojuma atstāts, jaunākais vispirms. Paši teksti un cilvēku vārdi te nav redzami.
moderation-decisions-none = Šādu lēmumu nav.
moderation-decision-title = Moderatora lēmums
moderation-outcome = Lēmums
moderation-outcome-kept = Atstāts
moderation-outcome-hidden = Paslēpts
moderation-rule = Noteikums
moderation-filter = Atlasīt
moderation-what = Par ko
moderation-by = Kas lēma
moderation-by-site = Vietnes moderatori
moderation-when = Kad
moderation-kind-unknown = Teksts
moderation-hidden-because = Paslēpts: { $rule }.

moderation-appeal = Iebildums
moderation-appeals = Iebildumi
moderation-appeals-lead = Iebildumu izskata cits cilvēks, nevis tas, kas lēma pirmais.
moderation-appeal-waits = Iebildums gaida izskatīšanu.
moderation-appeal-title = Iebilst pret lēmumu
moderation-appeal-words = Kāpēc lēmums nav pareizs?
moderation-appeal-hint = Iebilst var vienreiz. Iebildumu izskatīs cits cilvēks; viņa pamatojumu redzēs visi, jūsu vārdus – tikai moderatori.
moderation-appeal-send = Iebilst
moderation-appealed = Iebildums ir saņemts. Par lēmumu saņemsiet vēstuli.
moderation-appealed-before = Pret šo lēmumu jau ir iebilsts.
moderation-judge-title = Izskatīt iebildumu
moderation-judge-verdict = Vai lēmums paliek?
moderation-choose-verdict = Izvēlieties, vai lēmums paliek
moderation-judge-reason = Pamatojums
moderation-judge-reason-hint = To lasīs ikviens. Personu vārdus nerakstiet.
moderation-judge = Izlemt
moderation-judged = Iebildums ir izskatīts.
moderation-judged-before = Iebildumu tikmēr izskatīja kāds cits.
moderation-verdict-upheld = Lēmums paliek
moderation-verdict-overturned = Lēmums atcelts

moderation-letter-hidden-subject = Jūsu teksts ir paslēpts: { $rule }
moderation-letter-hidden = Labdien, { $name }!

    Moderators paslēpa jūsu tekstu šajā vietā:
    { $place }

    Pārkāptais noteikums: { $rule }. { $reason }

    Lēmums ir šeit, un tur varat vienreiz iebilst. Iebildumu izskatīs cits cilvēks:
    { $link }

    { $site }
moderation-letter-kept-subject = Jūsu ziņojums ir izskatīts
moderation-letter-kept = Labdien, { $name }!

    Moderators izskatīja tekstu, par kuru ziņojāt, un to atstāja:
    { $link }

    { $site }
moderation-letter-heeded-subject = Teksts, par kuru ziņojāt, ir paslēpts
moderation-letter-heeded = Labdien, { $name }!

    Paldies! Moderators izskatīja tekstu, par kuru ziņojāt, un to paslēpa:
    { $link }

    { $site }
moderation-letter-judged-subject = Jūsu iebildums ir izskatīts
moderation-letter-judged = Labdien, { $name }!

    { $verdict }. { $reason }

    { $link }

    { $site }
moderation-letter-quarantine-subject = Jūsu konts ir pārbaudē
moderation-letter-quarantine = Labdien, { $name }!

    Kamēr moderators pārbauda jūsu kontu, jūsu atbalsts, ziņojumi un paraksti netiek skaitīti. Tie nepazūd: kad pārbaude beigsies, tos skaitīs.

    Iemesls: { $rule }
    { $place }

    Ja tas ir pārpratums, atbildiet uz šo vēstuli.

    { $site }
moderation-letter-silence-subject = Jums uz laiku liegts rakstīt
moderation-letter-silence = Labdien, { $name }!

    Moderators jums liedza šeit rakstīt līdz { $until }.

    Iemesls: { $rule }
    { $place }

    Ja tas ir pārpratums, atbildiet uz šo vēstuli.

    { $site }

act-contribution-reported = Ziņots par pārkāpumu: { $rule }
act-contribution-hidden = Moderators tekstu paslēpa: { $rule }
act-contribution-kept = Moderators tekstu atstāja
act-moderation-appealed = Autors iebilda pret moderatora lēmumu
act-moderation-appeal-judged = Iebildums pret moderatora lēmumu ir izskatīts
act-account-restricted = Moderators ierobežoja kādu kontu: { $rule }
act-account-released = Moderators atcēla kāda konta ierobežojumu
kind-of-act-contribution-reported = Ziņots par pārkāpumu
kind-of-act-contribution-hidden = Teksts paslēpts
kind-of-act-contribution-kept = Teksts atstāts
kind-of-act-moderation-appealed = Iebildums pret moderatora lēmumu
kind-of-act-moderation-appeal-judged = Iebildums izskatīts
kind-of-act-account-restricted = Konts ierobežots
kind-of-act-account-released = Konta ierobežojums atcelts
