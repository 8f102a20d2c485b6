action-plans-menu = Rīcības plāni

## Vārdi, kuri lietoti visās lapās
action-plans-kind-plan = Plāns
action-plans-kind-direction = Rīcības virziens
action-plans-kind-commitment = Apņemšanās
action-plans-kind-measure = Pasākums
subjects-kind-plan = Rīcības plāns
subjects-kind-commitment = Apņemšanās
subjects-kind-measure = Pasākums
action-plans-stage-draft = Melnraksts
action-plans-stage-running = Tiek īstenots
action-plans-stage-ended = Plāna periods beidzies
action-plans-version-adopted = Apstiprinātā redakcija
action-plans-version-refreshed = Aktualizētā redakcija
action-plans-role-responsible = Atbildīgā institūcija
action-plans-role-co-responsible = Līdzatbildīgā institūcija
action-plans-role-implementer = Cits īstenotājs
action-plans-voice-owner = Atbildīgie
action-plans-voice-civil-society = Pilsoniskā sabiedrība
action-plans-voice-evaluator = Neatkarīgs vērtētājs
action-plans-group-done = Pabeigts
action-plans-group-substantial = Būtisks progress
action-plans-group-going = Notiek
action-plans-group-limited = Neliels progress
action-plans-group-not-started = Nav uzsākts
action-plans-group-not-known = Nav zināms
action-plans-scale-lv-midterm-2024 = Vidusposma izvērtējuma skala (2024)
action-plans-scale-deck-reading-2024 = Slaidu lasījums
action-plans-scale-ogp-completion = OGP izpildes skala
action-plans-scale-ogp-early-results-2020 = OGP agrīno rezultātu skala
action-plans-scale-ogp-opened-government = OGP skala “Vai pārvalde kļuva atvērtāka?”
action-plans-scale-ogp-ambition = OGP ieceru skala
action-plans-status-lv-midterm-2024-completed = Pabeigts
action-plans-status-lv-midterm-2024-substantial = Būtisks progress
action-plans-status-lv-midterm-2024-limited = Neliels progress
action-plans-status-lv-midterm-2024-not-started = Nav uzsākts
action-plans-status-deck-reading-2024-done = Izdarīts
action-plans-status-deck-reading-2024-near-completion = Tuvojas noslēgumam
action-plans-status-deck-reading-2024-substantial-progress = Būtisks progress
action-plans-status-deck-reading-2024-in-progress = Notiek
action-plans-status-deck-reading-2024-partial = Izpildīts daļēji
action-plans-status-deck-reading-2024-part-a-done-part-b-not-started = Daļa a) izdarīta, daļa b) nav uzsākta
action-plans-status-deck-reading-2024-mixed = Daļās atšķirīgi
action-plans-status-deck-reading-2024-planned-2025 = Plānots 2025. gadā
action-plans-status-deck-reading-2024-not-started = Nav uzsākts
action-plans-status-ogp-completion-complete = Pabeigts
action-plans-status-ogp-completion-substantial = Būtisks progress
action-plans-status-ogp-completion-limited = Neliels progress
action-plans-status-ogp-completion-not-started = Nav uzsākts
action-plans-status-ogp-completion-no-evidence = Pierādījumu nav
action-plans-status-ogp-completion-pending = Vēl nav vērtēts
action-plans-status-ogp-early-results-2020-significant = Nozīmīgi rezultāti
action-plans-status-ogp-early-results-2020-moderate = Mēreni rezultāti
action-plans-status-ogp-early-results-2020-no-notable = Manāmu rezultātu nav
action-plans-status-ogp-opened-government-outstanding = Kļuva izcili atvērtāka
action-plans-status-ogp-opened-government-major = Kļuva daudz atvērtāka
action-plans-status-ogp-opened-government-marginal = Kļuva mazliet atvērtāka
action-plans-status-ogp-opened-government-did-not-change = Nemainījās
action-plans-status-ogp-opened-government-worsened = Kļuva mazāk atvērta
action-plans-status-ogp-ambition-high = Augsta iecere
action-plans-status-ogp-ambition-low = Zema iecere
action-plans-title-basis-plan-text = Nosaukums ņemts no plāna teksta.
action-plans-title-basis-deck-derived = Oficiālais nosaukums nav atrasts; šis atvasināts no uzraudzības padomes slaidiem.
action-plans-money-planned = Plānots
action-plans-money-committed = Piešķirts
action-plans-money-spent = Izlietots
action-plans-field-title = Nosaukums
action-plans-field-goal = Mērķis
action-plans-field-legal-act = Tiesību akts
action-plans-field-period = Plāna periods
action-plans-field-direction = Rīcības virziens
action-plans-field-commitment = Apņemšanās
action-plans-field-brief = Īsumā
action-plans-field-problem = Problēma
action-plans-field-previous-efforts = Kas darīts iepriekš
action-plans-field-description = Apraksts
action-plans-field-expected-result = Gaidāmais rezultāts
action-plans-field-values = Atklātība, līdzdalība un atbildība
action-plans-field-policy-areas = Politikas jomas
action-plans-field-challenge-area = Atvērtās pārvaldības izaicinājuma joma
action-plans-field-stakeholders = Citi dalībnieki
action-plans-field-contact = Kam jautāt
action-plans-field-starts = Sākums
action-plans-field-ends = Beigas
action-plans-field-funding = Finansējums
action-plans-field-links = Saistītie plāni
action-plans-field-notes = Piezīmes
action-plans-field-sdgs = Ilgtspējīgas attīstības mērķi
action-plans-field-deadline = Termiņš
action-plans-field-expected = Gaidāmie rezultāti
action-plans-field-responsible = Atbildīgā institūcija
action-plans-field-co-responsible = Līdzatbildīgā institūcija
action-plans-field-implementers = Citi īstenotāji
action-plans-field-part = Daļa { $letter })

## Dati programmām

action-plans-api = Rīcības plāni
action-plans-api-plan-list = Publicētie plāni
action-plans-api-plan = Plāns: viss, kas teikts par plānu kopumā
action-plans-api-measure-list = Visi plāna pasākumi numuru secībā
action-plans-api-measure = Pasākums: viss, kas par to zināms
action-plans-api-commitment-list = Visas plāna apņemšanās numuru secībā
action-plans-api-commitment = Apņemšanās OGP veidlapas laukos
action-plans-api-change-list = Kas mainīts pēc plāna pieņemšanas, jaunākais vispirms
action-plans-api-version-list = Plāna publicētās redakcijas
action-plans-api-version = Redakcija: kā toreiz skanēja viss plāna teksts
action-plans-api-parameter-slug = Plāna vārds adresē
action-plans-api-parameter-number = Numurs plānā

## Publiskās lapas: plāns
action-plans-tabs = Plāna lapas
action-plans-tab-overview = Pārskats
action-plans-tab-measures = Pasākumi
action-plans-tab-calendar = Kalendārs
action-plans-tab-changes = Kas mainījies
action-plans-tab-versions = Redakcijas
action-plans-changes-title = Kas mainījies
action-plans-removed = izņemts:
action-plans-added = pievienots:
action-plans-sources = Avoti
action-plans-source = Avots
action-plans-unknown = Ko avoti nesaka
action-plans-figure-measures = pasākumi
action-plans-figure-progressed = pabeigti vai iesākti
action-plans-figure-not-started = nav uzsākti
action-plans-figure-not-known = stāvoklis nav zināms
action-plans-figure-overdue = nokavēti pienākumi
action-plans-known-until = Ziņas ņemtas no avotiem, kuri beidzas { $day } Ja pēc šīs dienas par ko nekas nav teikts, tas netiek saukts par nokavētu.
action-plans-progress = Kā sokas
action-plans-progress-table = Pasākumu skaits pa virzieniem un apņemšanām. Katrs skaitlis atver savu sarakstu.
action-plans-progress-part = Plāna daļa
action-plans-progress-total = Kopā
action-plans-progress-plan = Viss plāns
action-plans-direction-number = { $number }. virziens:
action-plans-commitment-number = { $number }. apņemšanās:
action-plans-evaluation = Ko saskaitīja izvērtējums un ko redzam šeit
action-plans-evaluation-who = Kas skaita
action-plans-evaluation-stated = Izvērtējums, { $day }
action-plans-evaluation-here = Šeit, pēc katra pasākuma datiem
action-plans-evaluation-agrees = Abi skaitījumi sakrīt.
action-plans-evaluation-differs = Skaitījumi nesakrīt. Lūk, kas var būt par iemeslu.
action-plans-evaluation-more = { $count ->
    [zero] Šeit par iesāktiem uzskatīti { $count } pasākumi vairāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
    [one] Šeit par iesāktu uzskatīts { $count } pasākums vairāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
   *[other] Šeit par iesāktiem uzskatīti { $count } pasākumi vairāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
  }
action-plans-evaluation-fewer = { $count ->
    [zero] Šeit par iesāktiem uzskatīti { $count } pasākumi mazāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
    [one] Šeit par iesāktiem uzskatīts { $count } pasākums mazāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
   *[other] Šeit par iesāktiem uzskatīti { $count } pasākumi mazāk nekā izvērtējumā. Lūk, kas var būt par iemeslu.
  }
action-plans-evaluation-scale = { $count ->
    [zero] { $count } pasākumu stāvoklis dots pēc skalas “{ $scale }”.
    [one] { $count } pasākuma stāvoklis dots pēc skalas “{ $scale }”.
   *[other] { $count } pasākumu stāvoklis dots pēc skalas “{ $scale }”.
  }
action-plans-evaluation-unrated = { $count ->
    [zero] { $count } pasākumu stāvokli neviens avots nenosauc.
    [one] { $count } pasākuma stāvokli neviens avots nenosauc.
   *[other] { $count } pasākumu stāvokli neviens avots nenosauc.
  }
action-plans-evaluation-counting = Par iesāktu šeit skaita katru pasākumu, kurš ir pabeigts, virzās ar būtisku vai nelielu progresu vai notiek; par neuzsāktu – arī to, kurš tikai ieplānots vēlākam laikam.
action-plans-evaluation-later = Pēc izvērtējuma dienas stāvoklis no jauna noteikts pasākumiem:
action-plans-evaluation-two-ways = { $count ->
    [zero] { $count } pasākumus var skaitīt gan tā, gan citādi:
    [one] { $count } pasākumu var skaitīt gan tā, gan citādi:
   *[other] { $count } pasākumus var skaitīt gan tā, gan citādi:
  }
action-plans-evaluation-honest = Kurus tieši pasākumus izvērtējums skaitīja citādi, avoti nesaka.
action-plans-two-ways-progressed = šeit skaitīts kā iesākts
action-plans-two-ways-not-started = šeit skaitīts kā neuzsākts
action-plans-two-ways-parts-not-started = { $count ->
    [zero] , bet daļas { $parts } nav uzsāktas
    [one] , bet daļa { $parts } nav uzsākta
   *[other] , bet daļas { $parts } nav uzsāktas
  }
action-plans-two-ways-parts-progressed = { $count ->
    [zero] , bet daļas { $parts } ir iesāktas
    [one] , bet daļa { $parts } ir iesākta
   *[other] , bet daļas { $parts } ir iesāktas
  }
action-plans-two-ways-listed = , bet izvērtējums to min starp neuzsāktajiem vai vēlāk veicamajiem
action-plans-scale-about-lv-midterm-2024 = Izvērtējuma četras pakāpes: pabeigts, būtisks progress, neliels progress, nav uzsākts.
action-plans-scale-about-deck-reading-2024 = Slaidi nosauc kopskaitus, bet atsevišķus pasākumus nevērtē; stāvoklis nolasīts no slaidu teksta un sarakstiem.
action-plans-scale-about-ogp-completion = Tā izpildi vērtē OGP neatkarīgais ziņošanas mehānisms.
action-plans-scale-about-ogp-early-results-2020 = Tā OGP kopš 2020. gada vērtē pirmos rezultātus.
action-plans-scale-about-ogp-opened-government = Tā OGP agrāk vērtēja, vai pārvalde kļuva atvērtāka.
action-plans-scale-about-ogp-ambition = Tā OGP vērtē, cik daudz apņemšanās var mainīt.
action-plans-due = Kas nokavēts un kas gaidāms
action-plans-due-overdue = Nokavēts
action-plans-due-ahead = Tuvākie termiņi
action-plans-due-none = Nekas nav nokavēts, un gaidāmu termiņu nav.
action-plans-due-silent = Termiņš pagājis, bet avoti nesaka, vai izpildīts
action-plans-due-silent-why = Tas nenozīmē, ka nekas nav izdarīts: mums pieejamie avoti beidzas agrāk.
action-plans-without-deadline = { $count ->
    [zero] { $count } pasākumu termiņš nav zināms
    [one] { $count } pasākuma termiņš nav zināms
   *[other] { $count } pasākumu termiņš nav zināms
  }
action-plans-to-calendar = Visi plāna datumi kalendārā
action-plans-attention = Kam jāpievērš uzmanība
action-plans-attention-lead = Pasākumi, kurus izvērtējums lūdz īpaši vērot atlikušajā plāna laikā.
action-plans-attention-not-started = nav uzsākts vai jāveic atlikušajā plāna laikā
action-plans-attention-strengthen = izpildīts daļēji, jāstiprina
action-plans-about = Par plānu
action-plans-stage = Stadija
action-plans-coordinator = Koordinē
action-plans-approved = Apstiprināts
action-plans-reported = Pēdējais pārskata periods
action-plans-reported-none = pārskatu vēl nav
action-plans-versions = Redakcijas
action-plans-versions-none = neviena vēl nav publicēta
action-plans-ogp-title = Nosaukums OGP vietnē
action-plans-take = Paņemt līdzi
action-plans-take-feed = Sekot izmaiņām (Atom)
action-plans-take-calendar = Plāna termiņi jūsu kalendārā (iCalendar)
action-plans-take-measures = Pasākumu saraksts:
action-plans-take-plan = Šī lapa kā dati:

## Publiskās lapas: pasākumu saraksts un jaunumi
action-plans-measures-title = Plāna pasākumi
action-plans-group-progressed = Pabeigts vai iesākts
action-plans-filter-form = Pasākumu meklēšana
action-plans-filter-words = Vārdi tekstā
action-plans-filter-status = Kā sokas
action-plans-filter-institution = Institūcija
action-plans-filter-role = Institūcijas loma
action-plans-filter-direction = Rīcības virziens
action-plans-filter-commitment = Apņemšanās
action-plans-filter-after = Termiņš no
action-plans-filter-before = Termiņš līdz
action-plans-filter-without-deadline = Termiņš nav zināms
action-plans-filter-any = Visi
action-plans-filter-submit = Meklēt
action-plans-filter-clear = Rādīt visus
action-plans-filter-set = Izvēlētie nosacījumi
action-plans-filter-remove = Noņemt:
action-plans-found = { $count ->
    [zero] Atrasti { $count } no { $total } pasākumiem
    [one] Atrasts { $count } no { $total } pasākumiem
   *[other] Atrasti { $count } no { $total } pasākumiem
  }
action-plans-found-none = Neviens pasākums neatbilst visiem nosacījumiem. Noņemiet kādu no tiem:
action-plans-found-without = Bez nosacījuma “{ $condition }”
action-plans-measures-count = { $count ->
    [zero] { $count } pasākumu
    [one] { $count } pasākums
   *[other] { $count } pasākumi
  }
action-plans-nobody = institūcija nav zināma
action-plans-wording-lv = latviski
action-plans-wording-en = angliski
action-plans-wording-plain = vienkāršā valodā
action-plans-wording-easy = vieglajā valodā
action-plans-event-version = Publicēta { $number }. redakcija ({ $kind })
action-plans-event-text = Mainīts teksts: { $field }
action-plans-event-status = Kā sokas: { $value }
action-plans-event-status-part = Daļa { $part }): { $value }
action-plans-event-statement = Izteikušies: { $voice }
action-plans-event-observation = { $indicator }: { $value } { $unit } ({ $day })
action-plans-event-before = Bija: { $words }
action-plans-event-after = Ir: { $words }

## Publiskās lapas: pasākums
action-plans-attention-this = Izvērtējums lūdz pievērst uzmanību:
action-plans-roles-inferred = Institūcijas secinātas no apņemšanās vadošajām institūcijām un avotu apraksta; plāna tekstā tās nav atrastas.
action-plans-what = Kas jāizdara
action-plans-what-unknown = Sīkāks apraksts avotos nav atrasts.
action-plans-parts = Daļas
action-plans-milestones = Starpposma mērķi
action-plans-milestone-done = Sasniegts
action-plans-voices = Trīs balsis
action-plans-voices-lead = Ko saka tie, kuri par to atbild, ko – sabiedrība, un ko – neatkarīgs vērtētājs. Neviena balss neaizstāj otru.
action-plans-voice-silent = Šī balss vēl nav izteikusies.
action-plans-owed = Kurš un līdz kurai dienai
action-plans-indicators = Rezultatīvie rādītāji
action-plans-indicator-percent = Noiets { $percent } % ceļa no sākuma vērtības līdz mērķim.
action-plans-indicator-behind = Atpaliek no mērķa
action-plans-indicator-on-path = Atbilst mērķim
action-plans-value-on = Diena
action-plans-value-sort = Kas tas ir
action-plans-value-figure = Vērtība
action-plans-value-baseline = Sākuma vērtība
action-plans-value-observed = Novērots
action-plans-value-target = Mērķis
action-plans-money = Nauda
action-plans-money-kind = Veids
action-plans-money-amount = Summa
action-plans-money-year = Gads
action-plans-money-note = Kam
action-plans-text = Apstiprinātais teksts un tā izmaiņas
action-plans-text-same = Teksts ir tieši tāds, kāds tas ir { $number }. redakcijā.
action-plans-text-changed = { $count ->
    [zero] Pēc { $number }. redakcijas teksts mainīts { $count } vietās; izmaiņas redzamas zemāk.
    [one] Pēc { $number }. redakcijas teksts mainīts { $count } vietā; izmaiņas redzamas zemāk.
   *[other] Pēc { $number }. redakcijas teksts mainīts { $count } vietās; izmaiņas redzamas zemāk.
  }
action-plans-text-changes = Kas mainīts, kad un kāpēc
action-plans-text-unchanged = Salīdzinot ar iepriekšējo redakciju, nekas nav mainīts.
action-plans-version-number = { $number }. redakcija
action-plans-why = Kāpēc
action-plans-statuses = Kā sokas: visi vērtējumi
action-plans-statuses-none = Neviens vēl nav vērtējis, kā sokas.
action-plans-scale = Skala
action-plans-recorded = Ierakstīts { $at }
action-plans-take-measure-feed = Sekot šim pasākumam (Atom)
action-plans-neighbours = Iepriekšējais un nākamais pasākums

## Plāna kārtošana: kopīgais
action-plans-mine = Mani plāni un pasākumi
action-plans-my-plans = Plāni, kurus kārtojat
action-plans-no-own-plans = Jūsu iestāde pašlaik nekoordinē nevienu plānu.
action-plans-my-measures = Jūsu iestādes pasākumi
action-plans-no-own-measures = Publicētajos plānos jūsu iestādei nav neviena pasākuma.
action-plans-all-measures = Jaunākā plāna pasākumi
action-plans-desk = Plāna kārtošana
action-plans-desk-crumb = Kārtošana
action-plans-everything = Plāna saturs
action-plans-edit = Labot
action-plans-save = Saglabāt
action-plans-save-mine = Saglabāt manu tekstu
action-plans-saved = Saglabāts.
action-plans-unchanged = Nekas netika mainīts, tāpēc nekas nav saglabāts no jauna.
action-plans-plan-begun = Plāna melnraksts izveidots. To redz tikai jūsu iestādes koordinatori, kamēr nav publicēta redakcija.
action-plans-published = Redakcija publicēta. Tās teksts vairs nemainās; turpmākās izmaiņas stāvēs tam blakus.
action-plans-statement-kept = Viedoklis pievienots.
action-plans-milestone-moved = Starpposma mērķi tikmēr mainīja kāds cits. Atgriezieties, pārlādējiet lapu un ierakstiet vēlreiz.
action-plans-observed-meanwhile = Kādai no šīm dienām vērtību tikmēr ierakstīja kāds cits. Atgriezieties, pārlādējiet lapu un salīdziniet.
action-plans-race-title = Kamēr rakstījāt, šo saglabāja kāds cits
action-plans-race-advice = Jūsu teksts nav zudis, tas ir veidlapā. Salīdziniet abus tekstus. Ja saglabāsiet vēlreiz, jūsu teksts stāsies saglabātā vietā.
action-plans-race-caption = Lauki, kuros teksti atšķiras
action-plans-race-theirs = Saglabātais
action-plans-race-yours = Jūsu
action-plans-nothing-said = nekā
action-plans-field = Lauks
action-plans-row = , { $row }. rinda
action-plans-institution = Institūcija
action-plans-role = Ko dara
action-plans-address = Adrese
action-plans-letter = Burts

## Plāna kārtošana: darbagalds
action-plans-overdue = Nokavēts
action-plans-nothing-overdue = Nekas nav nokavēts.
action-plans-days-overdue = { $days ->
    [zero] nokavēts { $days } dienu
    [one] nokavēts { $days } dienu
   *[other] nokavēts { $days } dienas
  }
action-plans-gaps = Ko plāns vēl nesaka
action-plans-no-gaps = Viss vajadzīgais ir pateikts.
action-plans-gap-responsible = Nav atbildīgās institūcijas
action-plans-gap-deadline = Nav termiņa
action-plans-gap-status = Atbildīgie nav novērtējuši izpildi
action-plans-gap-indicator = Nav rezultatīvā rādītāja
action-plans-gap-lead = Nav zināms, kurš vada apņemšanos
action-plans-gap-problem = Nav aprakstīta problēma
action-plans-gap-description = Nav pateikts, ko darīs
action-plans-gap-expected-result = Nav pateikts, kas mainīsies
action-plans-new-plan = Jauns plāns
action-plans-edit-plan = Labot plāna datus
action-plans-new-direction = Jauns rīcības virziens
action-plans-edit-direction = Labot { $number }. rīcības virzienu
action-plans-new-commitment = Jauna apņemšanās
action-plans-edit-commitment = Labot { $number }. apņemšanos
action-plans-new-measure = Jauns pasākums
action-plans-edit-measure = Labot { $number }. pasākumu
action-plans-new-milestone = Jauns starpposma mērķis
action-plans-edit-milestone = Labot starpposma mērķi
action-plans-completion = Atzīmēt, kad sasniegts
action-plans-no-milestones = Starpposma mērķu nav.
action-plans-due-by = līdz { $day }
action-plans-no-day = bez termiņa
action-plans-reached-on = sasniegts: { $date }
action-plans-new-indicator = Jauns rezultatīvais rādītājs
action-plans-edit-indicator = Labot rezultatīvo rādītāju
action-plans-no-indicators = Rezultatīvo rādītāju nav.
action-plans-no-values = vērtību vēl nav
action-plans-new-observations = Ierakstīt vērtības
action-plans-new-status = Novērtēt izpildi
action-plans-new-statement = Pievienot viedokli
action-plans-new-money = Pievienot finansējumu
action-plans-add-evidence = Pievienot pierādījumu

## Plāna kārtošana: publicēšana
action-plans-publication = Redakcijas publicēšana
action-plans-publish = Publicēt redakciju
action-plans-will-be-frozen = Kas tiks nostiprināts
action-plans-publication-explained-adopted = Šī būs plāna apstiprinātā redakcija. Publicētais teksts vairs nemainās. Pēc tam katrai izmaiņai vajadzīgs pamatojums, un tā stāv blakus publicētajam tekstam.
action-plans-publication-explained-refreshed = Šī būs aktualizēta redakcija. Tajā nonāks teksts, kāds tas ir tagad; iepriekšējās redakcijas paliek, kādas bijušas.
action-plans-kinds-direction = rīcības virzieni
action-plans-kinds-commitment = apņemšanās
action-plans-kinds-measure = pasākumi
action-plans-since-last = Kas mainījies kopš { $version }. redakcijas ({ $date })
action-plans-nothing-changed = Kopš iepriekšējās redakcijas nekas nav mainīts.
action-plans-in-last-version = Iepriekšējā redakcijā
action-plans-now = Tagad
action-plans-checked = Esmu pārbaudījis tekstu un zinu, ka publicēto redakciju vairs nevar atsaukt

## Plāna kārtošana: lauki
action-plans-field-slug = Vārds adresē
action-plans-field-number = Numurs plānā
action-plans-field-period-from = Plāna perioda pirmā diena
action-plans-field-period-to = Plāna perioda pēdējā diena
action-plans-field-coordinator = Plāna koordinators
action-plans-field-legal-act-url = Kur tiesību aktu var izlasīt
action-plans-field-approved-on = Kad plāns apstiprināts
action-plans-field-ogp-title = Nosaukums, kādu lieto OGP
action-plans-field-ogp-id = OGP piešķirtais numurs
action-plans-field-known-until = Līdz kurai dienai sniedzas avoti
action-plans-field-reported = Par kuru periodu pēdējoreiz ziņots
action-plans-field-reported-from = No
action-plans-field-reported-to = Līdz
action-plans-reported-period = Periods, par kuru pēdējoreiz ziņots
action-plans-field-sources = Avoti
action-plans-field-roles = Institūcijas
action-plans-field-parts = Daļas
action-plans-field-title-basis = No kurienes nosaukums
action-plans-field-deadline-note = Paskaidrojums par termiņu
action-plans-field-responsible-basis = Kā noskaidrotas institūcijas
action-plans-field-dates = Citi datumi
action-plans-field-attention = Kam pievērst uzmanību
action-plans-field-due = Termiņš
action-plans-field-done = Kad sasniegts
action-plans-field-unit = Mērvienība
action-plans-field-baseline = Sākuma vērtība
action-plans-field-baseline-on = Kad bija sākuma vērtība
action-plans-field-targets = Ceļš uz mērķi
action-plans-target-on = Datums
action-plans-target-value = Vērtība
action-plans-field-observed-on = Par kuru dienu
action-plans-field-observed-value = Vērtība
action-plans-field-table = Tabula
action-plans-field-source = Avots
action-plans-field-source-url = Avota adrese
action-plans-field-speaker = Kā vārdā rakstāt
action-plans-you-speak-as = Rakstāt kā: { $who }
action-plans-field-name = Jūsu organizācija
action-plans-field-part-assessed = Pasākuma daļa
action-plans-field-value = Novērtējums
action-plans-field-assessed-on = Kad novērtēts
action-plans-field-done-on = Kad pabeigts
action-plans-field-basis = Pamatojums
action-plans-field-text = Viedoklis
action-plans-field-said-on = Kad izteikts
action-plans-field-kind = Veids
action-plans-field-amount = Summa, EUR
action-plans-field-year = Gads
action-plans-field-note = Kam paredzēts
action-plans-field-reason = Pamatojums
action-plans-field-adopted-on = Kad pieņemts
action-plans-field-milestone = { $letter }. starpposma mērķis
action-plans-field-milestone-expected = { $letter }. starpposma mērķis: gaidāmais rezultāts
action-plans-field-milestone-due = { $letter }. starpposma mērķis: termiņš
action-plans-field-indicator = { $letter }. rādītājs
action-plans-field-indicator-unit = { $letter }. rādītājs: mērvienība
action-plans-field-indicator-baseline = { $letter }. rādītājs: sākuma vērtība
action-plans-field-indicator-targets = { $letter }. rādītājs: ceļš uz mērķi
action-plans-one-value = Viena vērtība
action-plans-many-values = Vairākas vērtības no tabulas
action-plans-source-of-values = No kurienes vērtības
action-plans-known-values = Jau ierakstītās vērtības
action-plans-with-evidence = Pievienot arī pierādījumu

## Plāna kārtošana: paskaidrojumi laukiem
action-plans-hint-slug = Mazie burti bez garumzīmēm, cipari un defises, piemēram, 2026-2029. Ja atstāsiet tukšu, to izveidos no nosaukuma. Vēlāk mainīt nevarēs.
action-plans-hint-number = Cipari ar punktiem, piemēram, 3 vai 1.2. Vēlāk mainīt nevarēs.
action-plans-hint-date = Diena, mēnesis vai gads – cik precīzi zināms: 31.12.2025., 12.2025. vai 2025
action-plans-hint-lines = Katru ierakstu rakstiet savā rindā.
action-plans-hint-known-until = Aizpildiet tikai tad, ja ziņas par plānu ņemtas no avotiem, nevis tiek ierakstītas šeit. Tad klusēšanu pēc šīs dienas nesauks par nokavējumu.
action-plans-hint-problem = Kuru cilvēku problēma tā ir un kas to rada?
action-plans-hint-description = Ko tieši darīs?
action-plans-hint-expected-result = Kas būs citādi, kad tas būs izdarīts?
action-plans-hint-values = Kā tas vairo atklātību, līdzdalību vai atbildību?
action-plans-hint-sdgs = Mērķu numuri no 1 līdz 17 ar komatiem, piemēram, 4, 16
action-plans-hint-ogp-id = Piemēram, LV0046
action-plans-hint-roles = Katrai institūcijai izvēlieties, ko tā dara. Liekās rindas atstājiet tukšas; kad vajag vairāk, saglabājiet un labojiet vēlreiz.
action-plans-hint-links = Citi plāni un dokumenti, ar kuriem tas saistīts.
action-plans-hint-notes = Ko avoti nesaka vai kas lasītājam vēl jāzina. Aizpildiet vismaz vienu valodu.
action-plans-hint-parts = Ja pasākumam ir daļas a), b) un tā tālāk. Latvisko nosaukumu drīkst atstāt tukšu, ja tas nav zināms.
action-plans-hint-deadline-note = Piemēram, kāpēc termiņš nav zināms.
action-plans-hint-responsible-basis = Aizpildiet, ja plāns institūcijas nenosauc.
action-plans-hint-attention = Ko izvērtējums lūdz neizlaist no acīm.
action-plans-hint-unit = Piemēram: cilvēki, procenti, datu kopas.
action-plans-hint-baseline = Vērtība pirms darba sākuma, piemēram, 12,5. Ja nav zināma, atstājiet tukšu.
action-plans-hint-targets = Kāda vērtība kurā dienā jāsasniedz. Pēdējā ir galamērķis.
action-plans-hint-observed-value = Piemēram: 1 779 vai 12,5
action-plans-hint-table = Ielīmējiet divas kolonnas no izklājlapas: datums un vērtība, katrā rindā viens pāris, bez virsraksta. Mēnesis vai gads nozīmē tā pēdējo dienu. Ja kāda rinda nebūs saprotama, neierakstīs nevienu.
action-plans-hint-source = Adrese vai dokumenta nosaukums, kur to var pārbaudīt.
action-plans-hint-name = Kuras organizācijas vai projekta vārdā vērtējat.
action-plans-hint-part-assessed = Atstājiet tukšu, ja vērtējat visu pasākumu.
action-plans-hint-basis = Uz ko balstīts novērtējums: kas izdarīts, kas ne.
action-plans-hint-text = Viedoklis paliek blakus citiem; vēlāk to labot nevar, var pievienot jaunu.
action-plans-hint-amount = Piemēram: 12 000 vai 1 200,50
action-plans-hint-note = Piemēram: mācībām, no kura budžeta.
action-plans-hint-reason = Kāpēc to maināt. Pamatojumu redzēs visi blakus izmaiņai.

## Plāna kārtošana: kas jāizlabo
action-plans-problem-date = Ierakstiet dienu, mēnesi vai gadu, piemēram, 31.12.2025., 12.2025. vai 2025
action-plans-problem-ahead = Šī diena vēl nav pienākusi. Ierakstiet datumu, kas jau ir bijis
action-plans-problem-value = Ierakstiet skaitli, piemēram, 1 779 vai 12,5
action-plans-problem-url = Ierakstiet pilnu adresi, kas sākas ar https://
action-plans-problem-lines = Te var būt ne vairāk kā { $count } rindas
action-plans-problem-sdgs = Ierakstiet skaitļus no 1 līdz 17 ar komatiem starp tiem
action-plans-problem-number = Ierakstiet ciparus ar punktiem starp tiem, piemēram, 3 vai 1.2
action-plans-problem-number-taken = Tāds numurs plānā jau ir. Izvēlieties citu
action-plans-problem-slug = Izmantojiet tikai mazos burtus bez garumzīmēm, ciparus un defises
action-plans-problem-slug-taken = Plāns ar tādu vārdu adresē jau ir. Izvēlieties citu
action-plans-problem-institution = Izvēlieties institūciju no saraksta
action-plans-problem-choice = Izvēlieties vienu no piedāvātajām iespējām
action-plans-problem-period = Perioda beigas nevar būt pirms sākuma
action-plans-problem-deadline = Termiņš nevar būt pirms plāna perioda sākuma
action-plans-problem-amount = Ierakstiet summu, kas lielāka par nulli, piemēram, 12 000 vai 1 200,50
action-plans-problem-year = Ierakstiet gadu no 1990 līdz 2100
action-plans-problem-value-of-scale = Izvēlieties vērtējumu no skalas, uz kuras vērtējat
action-plans-problem-not-done = Pabeigšanas datumu ierakstiet tikai tad, ja viss ir pabeigts
action-plans-problem-nothing-observed = Ierakstiet vismaz vienu vērtību
action-plans-problem-observed-already = Šai dienai vērtība jau ir. Otru tai pašai dienai ierakstīt nevar
action-plans-problem-row-long = { $count }. rinda ir par garu. Saīsiniet to
action-plans-problem-row-title = { $count }. rindā ierakstiet latvisko nosaukumu, ne garāku par 1000 rakstzīmēm
action-plans-problem-row-url = { $count }. rindā ierakstiet pilnu adresi, kas sākas ar https://
action-plans-problem-row-part = { $count }. rindā ierakstiet vienu burtu, kāda vēl nav
action-plans-problem-row-target = { $count }. rindā ierakstiet dienu un skaitli, piemēram, 31.12.2025. un 12,5
action-plans-problem-row-twice = { $count }. rindā ir tas pats, kas jau kādā iepriekšējā
action-plans-problem-row-date = { $count }. rindā ierakstiet dienu, mēnesi vai gadu
action-plans-problem-row-institution = { $count }. rindā izvēlieties institūciju no saraksta
action-plans-problem-row-role = { $count }. rindā izvēlieties, ko institūcija dara
action-plans-problem-table-long = Vienā reizē var ierakstīt ne vairāk kā { $count } rindu. Sadaliet tabulu
action-plans-problem-table-cells = { $count }. rindā starp datumu un vērtību vajag tabulatoru vai semikolu
action-plans-problem-table-day = { $count }. rindā datums nav saprotams. Rakstiet, piemēram, 31.12.2025.
action-plans-problem-table-value = { $count }. rindā vērtība nav saprotama. Rakstiet skaitli, piemēram, 1 779 vai 12,5
action-plans-problem-table-ahead = { $count }. rindā ir diena, kas vēl nav pienākusi
action-plans-problem-table-observed = { $count }. rindas dienai vērtība jau ir ierakstīta agrāk
action-plans-problem-table-twice = { $count }. rindā ir tā pati diena, kas jau kādā iepriekšējā
action-plans-problem-not-checked = Pirms publicēšanas apstipriniet, ka tekstu esat pārbaudījis
action-plans-problem-nothing-new = Kopš iepriekšējās redakcijas nekas nav mainīts, tāpēc nav ko publicēt
action-plans-problem-empty = Plānā vēl nav neviena pasākuma. Vispirms pievienojiet pasākumus
action-plans-problem-plan-moved = Plāns tikmēr ir mainīts. Pārbaudiet to vēlreiz un tad publicējiet
action-plans-problem-adopted-before = Redakcija nevar būt pieņemta pirms iepriekšējās

## Publisko darbību žurnāls
act-plan-begun = Sākts plāns { $plan }
kind-of-act-plan-begun = Sākts plāns
act-plan-imported = Importēts plāns { $plan }, pasākumu skaits: { $measures }
kind-of-act-plan-imported = Importēts plāns
act-plan-changed = Mainīti plāna { $plan } dati
kind-of-act-plan-changed = Mainīti plāna dati
act-plan-published = Publicēta plāna { $plan } { $version }. redakcija, pasākumu skaits: { $measures }
kind-of-act-plan-published = Publicēta plāna redakcija
act-direction-added = Plānam { $plan } pievienots { $number }. rīcības virziens
kind-of-act-direction-added = Pievienots rīcības virziens
act-direction-changed = Mainīts plāna { $plan } { $number }. rīcības virziens
kind-of-act-direction-changed = Mainīts rīcības virziens
act-commitment-added = Plānam { $plan } pievienota { $number }. apņemšanās
kind-of-act-commitment-added = Pievienota apņemšanās
act-commitment-changed = Mainīta plāna { $plan } { $number }. apņemšanās
kind-of-act-commitment-changed = Mainīta apņemšanās
act-measure-added = Plānam { $plan } pievienots { $number }. pasākums
kind-of-act-measure-added = Pievienots pasākums
act-measure-changed = Mainīts plāna { $plan } { $number }. pasākums
kind-of-act-measure-changed = Mainīts pasākums
act-milestone-added = Plāna { $plan } { $number }. pasākumam pievienots starpposma mērķis
kind-of-act-milestone-added = Pievienots starpposma mērķis
act-milestone-changed = Mainīts plāna { $plan } { $number }. pasākuma starpposma mērķis
kind-of-act-milestone-changed = Mainīts starpposma mērķis
act-milestone-reached = Sasniegts plāna { $plan } { $number }. pasākuma starpposma mērķis
kind-of-act-milestone-reached = Sasniegts starpposma mērķis
act-milestone-not-reached = Atsaukts, ka sasniegts plāna { $plan } { $number }. pasākuma starpposma mērķis
kind-of-act-milestone-not-reached = Atsaukts, ka starpposma mērķis sasniegts
act-indicator-added = Plāna { $plan } { $number }. pasākumam pievienots rezultatīvais rādītājs
kind-of-act-indicator-added = Pievienots rezultatīvais rādītājs
act-indicator-changed = Mainīts plāna { $plan } { $number }. pasākuma rezultatīvais rādītājs
kind-of-act-indicator-changed = Mainīts rezultatīvais rādītājs
act-values-observed = Plāna { $plan } { $number }. pasākuma rādītājam ierakstītas vērtības, skaits: { $values }
kind-of-act-values-observed = Ierakstītas rādītāja vērtības
act-status-recorded = Novērtēta plāna { $plan } { $number }. { $item ->
    [commitment] apņemšanās
   *[measure] pasākuma
  } izpilde
kind-of-act-status-recorded = Novērtēta izpilde
act-statement-made = Izteikts viedoklis par plāna { $plan } { $number }. { $item ->
    [commitment] apņemšanos
   *[measure] pasākumu
  }
kind-of-act-statement-made = Izteikts viedoklis
act-money-recorded = Plāna { $plan } { $number }. { $item ->
    [commitment] apņemšanās izpildei
   *[measure] pasākumam
  } pievienots finansējums: { $amount } EUR
kind-of-act-money-recorded = Pievienots finansējums

## Importēšana

action-plans-import-place-row = { $row }. rinda
action-plans-import-place-file = Datne
action-plans-import-place-line = { $line }. rindiņa, { $column }. zīme
action-plans-import-place-plan = Plāns
action-plans-import-place-direction = { $number }. rīcības virziens
action-plans-import-place-commitment = { $number }. apņemšanās
action-plans-import-place-measure = Pasākums { $number }
action-plans-import-place-duty = { $place }. pienākums
action-plans-import-place-evaluation = Izvērtējuma kopsavilkums

action-plans-import-cell = Šūnas formula nedod rezultātu ({ $found }). Ierakstiet vērtību.
action-plans-import-cell-extra = Šai ailei nav nosaukuma, bet tajā ir ieraksts “{ $found }”. Ierakstiet ailes nosaukumu pirmajā rindā vai izdzēsiet šūnu; pārbaudiet arī, vai tekstā nav atdalītāja bez pēdiņām.
action-plans-import-cell-long = Ieraksts ir garāks, nekā šūnā drīkst būt. Saīsiniet to; pārbaudiet arī, vai nav palikušas neaizvērtas pēdiņas.
action-plans-import-date = “{ $found }” nav gads, mēnesis vai datums. Rakstiet, piemēram, 2024, 2024-07 vai 2024-07-15.
action-plans-import-day = “{ $found }” nav datums. Rakstiet, piemēram, 2025-12-31 vai 31.12.2025.
action-plans-import-differs = Citā rindā tam pašam numuram ir rakstīts citādi, nevis “{ $found }”. Rakstiet visur vienādi vai atstājiet tukšu.
action-plans-import-direction = Rīcības virziena “{ $found }” šajā plānā nav. Pārbaudiet numuru.
action-plans-import-empty = Plānā nav neviena rīcības virziena. Pievienojiet vismaz vienu.
action-plans-import-header = Ailes “{ $found }” mums nav. Pārdēvējiet to, kā veidnē, vai izdzēsiet.
action-plans-import-header-missing = Nav ailes “{ $found }”. Pievienojiet to; ailes var paņemt no veidnes.
action-plans-import-header-twice = Aile “{ $found }” ir divreiz. Atstājiet vienu.
action-plans-import-institution = Institūcija “{ $found }” nav atrasta. Rakstiet tās saīsinājumu vai pilnu nosaukumu, kāds tas ir institūciju sarakstā; vairākas atdaliet ar semikolu.
action-plans-import-kind = Datni “{ $found }” nevar nolasīt: der JSON, CSV, Excel (.xlsx, .xls) un OpenDocument (.ods) datnes.
action-plans-import-large = Datne ir pārāk liela. Der datne līdz 10 MB.
action-plans-import-many-rows = Tabulā ir { $found } rindas; vienā plānā var būt ne vairāk kā 2000 pasākumu.
action-plans-import-money = “{ $found }” nav naudas veids (planned, committed vai spent), vai arī summa ir negatīva.
action-plans-import-no-rows = Tabulā nav neviena pasākuma. Pirmajā rindā jābūt aiļu nosaukumiem, zem tās – pa rindai katram pasākumam.
action-plans-import-none-above = Šī šūna ir tukša, un rindas virs tās, no kuras ņemt vērtību, nav. Ierakstiet numuru.
action-plans-import-not-csv = Tabulu neizdevās nolasīt: { $found }
action-plans-import-not-json = Šeit JSON pieraksts ir kļūdains: { $found }
action-plans-import-not-sheet = Izklājlapu neizdevās nolasīt. Atveriet to un saglabājiet vēlreiz kā .xlsx. ({ $found })
action-plans-import-number = “{ $found }” nav numurs. Numuru raksta ar cipariem un punktiem, piemēram, 1.2; ja Excel to pārvērtis par datumu, izvēlieties šūnai formātu “Teksts”.
action-plans-import-number-taken = Numurs { $found } jau ir lietots. Katram pasākumam vajag savu numuru; ja Excel no 1.10 iztaisījis 1.1, izvēlieties šūnai formātu “Teksts”.
action-plans-import-observed-twice = Rādītājam dienā { $found } ir divas vērtības. Atstājiet vienu.
action-plans-import-period = “{ $found }” nav periods. Vajag pirmo un pēdējo dienu, un pirmā nevar būt pēc pēdējās.
action-plans-import-scale = Skalas “{ $found }” mums nav. Pārbaudiet nosaukumu.
action-plans-import-schema = Datnes laukā schema ir “{ $found }”. Jābūt “open-government-plan/1”.
action-plans-import-sdg = “{ $found }” nav ilgtspējīgas attīstības mērķis: tiem ir numuri no 1 līdz 17.
action-plans-import-slug = “{ $found }” nevar būt plāna vārds adresē. Tajā ir mazie burti a–z, cipari un defises vidū, ne vairāk kā 80 zīmes; vārdi import, manage un new ir aizņemti.
action-plans-import-slug-taken = Plāns ar adreses vārdu “{ $found }” jau ir. Izvēlieties citu.
action-plans-import-status = “{ $found }” nav šīs skalas vērtība. Izvēlieties vienu no veidnes saraksta.
action-plans-import-title = Nav nosaukuma latviešu valodā. Ierakstiet to.
action-plans-import-title-basis = “{ $found }” nav nosaukuma izcelsme. Jābūt plan-text vai deck-derived.
action-plans-import-title-long = Nosaukums ir garāks par 1000 zīmēm: “{ $found }”. Saīsiniet to.
action-plans-import-voice = “{ $found }” nav balss. Jābūt owner, civil-society vai evaluator.
action-plans-import-not-yours = Plānu drīkst importēt tikai tās institūcijas koordinators, kura plānu uztur (“{ $found }”).

## Ailes tabulās

action-plans-column-direction = Virziena nr.
action-plans-column-direction-title-lv = Virziena nosaukums
action-plans-column-direction-title-en = Virziena nosaukums angliski
action-plans-column-commitment = Apņemšanās nr.
action-plans-column-commitment-title-lv = Apņemšanās nosaukums
action-plans-column-commitment-title-en = Apņemšanās nosaukums angliski
action-plans-column-number = Pasākuma nr.
action-plans-column-title-lv = Pasākuma nosaukums
action-plans-column-title-en = Pasākuma nosaukums angliski
action-plans-column-description-lv = Apraksts
action-plans-column-description-en = Apraksts angliski
action-plans-column-responsible = Atbildīgā institūcija
action-plans-column-co-responsible = Līdzatbildīgā institūcija
action-plans-column-implementers = Citi īstenotāji
action-plans-column-deadline = Termiņš
action-plans-column-status = Stāvoklis
action-plans-column-status-scale = Skala
action-plans-column-assessed-on = Novērtēts
action-plans-column-assessor-lv = Vērtētājs
action-plans-column-assessor-en = Vērtētājs angliski
action-plans-column-status-basis-lv = Stāvokļa pamatojums
action-plans-column-status-basis-en = Stāvokļa pamatojums angliski
action-plans-column-sources = Avoti

## Izklājlapas

action-plans-sheet-measures = Pasākumi
action-plans-sheet-plan = Plāns
action-plans-sheet-about = Paskaidrojumi
action-plans-sheet-lists = Saraksti
action-plans-sheet-blank = Rīcības plāna veidne
action-plans-sheet-reported = Pēdējais pārskata periods
action-plans-sheet-known-until = Avoti sniedzas līdz
action-plans-sheet-needed = Šī aile ir vajadzīga.
action-plans-sheet-other-words = Tas nav sarakstā. Vairākas institūcijas atdaliet ar semikolu.
action-plans-sheet-introduction = Lapā “Pasākumi” ir pa rindai katram pasākumam. Ailes, kuras nevajag, var izdzēst; ailēm var mainīt secību, bet ne nosaukumus. Apņemšanās un virziena numuru un nosaukumu var rakstīt tikai pirmajā rindā: tukša šūna nozīmē to pašu, kas rindā virs tās.
action-plans-column-about-direction = Rīcības virziena numurs, piemēram, 1.
action-plans-column-about-direction-title-lv = Rīcības virziena nosaukums latviski.
action-plans-column-about-direction-title-en = Rīcības virziena nosaukums angliski.
action-plans-column-about-commitment = Apņemšanās numurs, piemēram, 1.
action-plans-column-about-commitment-title-lv = Apņemšanās nosaukums latviski.
action-plans-column-about-commitment-title-en = Apņemšanās nosaukums angliski.
action-plans-column-about-number = Pasākuma numurs, piemēram, 1.2. Katram pasākumam savs.
action-plans-column-about-title-lv = Pasākuma nosaukums latviski.
action-plans-column-about-title-en = Pasākuma nosaukums angliski.
action-plans-column-about-description-lv = Kas tieši tiks darīts, latviski.
action-plans-column-about-description-en = Kas tieši tiks darīts, angliski.
action-plans-column-about-responsible = Atbildīgā institūcija: saīsinājums vai pilns nosaukums. Vairākas atdaliet ar semikolu.
action-plans-column-about-co-responsible = Līdzatbildīgā institūcija: saīsinājums vai pilns nosaukums. Vairākas atdaliet ar semikolu.
action-plans-column-about-implementers = Kas vēl palīdz īstenot: saīsinājums vai pilns nosaukums. Vairākus atdaliet ar semikolu.
action-plans-column-about-deadline = Izpildes diena: datums, piemēram, 31.12.2025. Ja nav zināma, atstājiet tukšu.
action-plans-column-about-status = Cik tālu pasākums ir. Ja neviens to nav vērtējis, atstājiet tukšu.
action-plans-column-about-status-scale = Skala, kurā stāvoklis vērtēts, ja tā nav visai tabulai kopīgā.
action-plans-column-about-assessed-on = Kad stāvoklis vērtēts: gads, mēnesis vai diena, ja tā nav visai tabulai kopīgā.
action-plans-column-about-assessor-lv = Kas stāvokli vērtējis, ja tas nav visai tabulai kopīgais vērtētājs.
action-plans-column-about-assessor-en = Vērtētāja nosaukums angliski.
action-plans-column-about-status-basis-lv = Uz ko stāvoklis balstās, latviski.
action-plans-column-about-status-basis-en = Uz ko stāvoklis balstās, angliski.
action-plans-column-about-sources = Adreses vai dokumenti, no kuriem tas ņemts. Vairākus atdaliet ar semikolu un atstarpi.

## Publiskās lapas: plānu saraksts, apņemšanās, kalendārs, izmaiņas, redakcijas
action-plans-list-lead = Ko valsts publiski apsolījusi darīt, lai pārvalde būtu atvērtāka, un kā ar to sokas.
action-plans-list-none = Neviens plāns vēl nav publicēts.
action-plans-versions-count = { $count ->
    [zero] { $count } redakciju
    [one] { $count } redakcija
   *[other] { $count } redakcijas
  }
action-plans-time = Laiks
action-plans-ogp-id = Apņemšanās OGP vietnē
action-plans-fields-unknown = Avotos nav atrasts:
action-plans-commitment-measures = Pasākumi
action-plans-commitment-empty = Šai apņemšanās vēl nav pasākumu.
action-plans-review = Ko par apņemšanos saka OGP neatkarīgais ziņošanas mehānisms
action-plans-review-lead = Tas vērtē apņemšanos tā, kā tā uzrakstīta. Tā ir vērtētāja, nevis iestādes balss.
action-plans-review-verifiable = Vai izpildi var pārbaudīt?
action-plans-review-relevant = Vai tā attiecas uz atvērtu pārvaldi?
action-plans-review-promising = Vai tā ir daudzsološa?
action-plans-review-yes = Jā
action-plans-review-no = Nē
action-plans-review-none = Vērtējums avotos nav atrasts.
action-plans-calendar-title = Plāna kalendārs
action-plans-calendar-ahead = Priekšā
action-plans-calendar-behind = Jau bijis
action-plans-calendar-none = Šādu datumu plānā nav.
action-plans-shown = Kurus datumus rādīt
action-plans-shown-all = Visus
action-plans-shown-overdue = Nokavētos
action-plans-shown-ahead = Gaidāmos
action-plans-day-unknown = diena nav zināma
action-plans-occasion-begins = Sākas plāna periods
action-plans-occasion-ends = Beidzas plāna periods
action-plans-occasion-adopted = Apstiprināta redakcija
action-plans-occasion-deadline = Pasākuma termiņš
action-plans-occasion-milestone = Starpposma mērķis
action-plans-occasion-reached = Sasniegts starpposma mērķis
action-plans-occasion-duty = Jāizdara
action-plans-occasion-named = Diena, ko nosauc avots
action-plans-occasion-untitled = plāna teksts
action-plans-changes-lead = Kas, kad un kāpēc mainīts plāna tekstā, vērtējumos un redakcijās; jaunākais vispirms.
action-plans-changes-none = Nekas vēl nav mainīts.
action-plans-versions-title = Plāna redakcijas
action-plans-versions-lead = Katra apstiprinātā redakcija ir iesaldēta: tās teksts vairs nemainās. Jebkuras divas var salīdzināt.
action-plans-versions-none-yet = Neviena redakcija vēl nav publicēta.
action-plans-adopted = Apstiprināta
action-plans-published-here = Šeit publicēta { $at }
action-plans-version-frozen = Tāds teksts tika apstiprināts; šī lapa vairs nemainās.
action-plans-compare = Salīdzināt
action-plans-compare-title = Salīdzināt divas redakcijas
action-plans-compare-from = Agrākā
action-plans-compare-to = Vēlākā
action-plans-compare-earlier = Salīdzināt ar iepriekšējo
action-plans-compare-heading = Kas mainījies no { $from }. uz { $to }. redakciju
action-plans-compared-added = Pievienots
action-plans-compared-removed = Izņemts
action-plans-compared-changed = Mainīts
action-plans-compared-figure-added = pievienots
action-plans-compared-figure-removed = izņemts
action-plans-compared-figure-changed = mainīts
action-plans-filter-more = Vairāk nosacījumu
action-plans-compared-figure-unchanged = palicis kā bijis
action-plans-compared-same = Abās redakcijās teksts ir viens un tas pats.

## Importēšana: lapas

action-plans-import-title-page = Importēt plānu
action-plans-import-lead = Iesūtiet plānu kā datni. Vispirms redzēsiet, ko tā pievienotu un kas jāizlabo; saglabāts tiks viss plāns vai nekas.
action-plans-import-template = Tabulai var izmantot veidni ar aiļu nosaukumiem, paskaidrojumiem un izvēļu sarakstiem:
action-plans-import-template-link = veidne (XLSX)
action-plans-import-template-name = plana-veidne
action-plans-import-file = Datne
action-plans-import-file-hint = JSON, CSV, Excel (.xlsx, .xls) vai OpenDocument (.ods), līdz 10 MB.
action-plans-import-slug-label = Plāna adrese
action-plans-import-slug-hint = Vārds, ar kuru plāns būs atrodams, piemēram, 6. Ja neko nerakstīsiet, to ņems no datnes vai nosaukuma.
action-plans-import-for-tables = Tikai tabulām
action-plans-import-for-tables-hint = JSON datnē tas jau ir; tad aizpildiet tikai to, kam jābūt citādi.
action-plans-import-title-lv-label = Plāna nosaukums latviski
action-plans-import-title-en-label = Plāna nosaukums angliski
action-plans-import-scale-label = Skala, kurā vērtēts stāvoklis
action-plans-import-scale-hint = Ja neko neizvēlēsieties, tā būs vidusposma izvērtējuma skala.
action-plans-import-assessed-hint = Gads, mēnesis vai diena, piemēram, 2024-04-30. Ja neko nerakstīsiet, tā būs šodiena.
action-plans-import-form-date = Rakstiet gadu, mēnesi vai dienu, piemēram, 2024-04-30
action-plans-import-form-period = Pēdējā diena nevar būt pirms pirmās
action-plans-import-preview = Pārbaudīt un priekšskatīt
action-plans-import-wrong = { $count ->
    [zero] Datnē jāizlabo { $count } vietas
    [one] Datnē jāizlabo { $count } vieta
   *[other] Datnē jāizlabo { $count } vietas
  }
action-plans-import-nothing-kept = Nekas nav saglabāts. Izlabojiet datni un iesūtiet to vēlreiz.
action-plans-import-where = Kur
action-plans-import-field = Aile vai lauks
action-plans-import-what = Kas jādara
action-plans-import-more = { $count ->
    [zero] Un vēl { $count } vietas.
    [one] Un vēl { $count } vieta.
   *[other] Un vēl { $count } vietas.
  }
action-plans-import-preview-title = Kas tiks importēts
action-plans-import-preview-lead = Datne “{ $name }” ir pārbaudīta. Vēl nekas nav saglabāts.
action-plans-import-adds = Tiks pievienots
action-plans-import-counts = { $directions ->
    [zero] { $directions } virzienu
    [one] { $directions } virziens
   *[other] { $directions } virzieni
  }, { $commitments ->
    [zero] { $commitments } apņemšanos
    [one] { $commitments } apņemšanās
   *[other] { $commitments } apņemšanās
  }, { $measures ->
    [zero] { $measures } pasākumu
    [one] { $measures } pasākums
   *[other] { $measures } pasākumi
  }
action-plans-import-confirm = Importēt kā melnrakstu
action-plans-import-other = Iesūtīt citu datni
action-plans-import-expires = Datne gaidīs apstiprinājumu līdz { $when }, pēc tam tā tiks dzēsta.
action-plans-imported = Plāns ir importēts. Tas ir melnraksts, ko redz tikai tā uzturētāji; publicējiet to, kad tas ir gatavs.

## Datnes

action-plans-file-title = Plāns lejupielādei
action-plans-file-xlsx = Pasākumu tabula (XLSX)
action-plans-file-xlsx-about = Izklājlapa lasīšanai un papildināšanai; to var arī importēt.
action-plans-file-csv = Pasākumu tabula (CSV)
action-plans-file-csv-about = Tas pats programmām: UTF-8, atdalīts ar komatiem.
action-plans-file-json = Viss plāns (JSON)
action-plans-file-json-about = Viss, kas par plānu glabājas, tādā formā, ko var importēt citā vietnē.
action-plans-file-ogp = OGP veidlapa
action-plans-file-ogp-about = Katra apņemšanās OGP veidlapas laukos, drukāšanai vai kā DOCX dokuments.

## OGP veidlapa

action-plans-ogp-heading = OGP apņemšanos veidlapa
action-plans-ogp-other-title = Nosaukums angliski
action-plans-ogp-ambition = Iecere (vērtē IRM)
action-plans-ogp-completion = Izpilde (vērtē IRM)
action-plans-ogp-milestones = Pasākumi un starpposma mērķi
action-plans-ogp-milestone = Pasākums vai starpposma mērķis
action-plans-ogp-output = Gaidāmais rezultāts
action-plans-ogp-completion-date = Izpildes diena
