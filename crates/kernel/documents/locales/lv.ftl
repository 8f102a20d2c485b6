documents-menu = Pierādījumi
documents-list-title = Pierādījumu krātuve
documents-list-lead = Viss, kas apliecina, kā plānu veidoja un kā to pilda: protokoli, uzaicinājumi, atbildes, pieņemtie akti, pārskati. To var lasīt ikviens, arī bez konta.
documents-list-about = Tikai par šo:
documents-list-all = Rādīt visus pierādījumus
documents-filter-text = Meklējamie vārdi
documents-filter-year = Gads
documents-filter-institution = Iestāde
documents-filter = Atlasīt
documents-count = { $count ->
    [zero] { $count } pierādījumu
    [one] { $count } pierādījums
   *[other] { $count } pierādījumi
  }
documents-none = Šādu pierādījumu nav. Paplašiniet atlasi vai meklējiet ar citiem vārdiem.
documents-none-of-subject = Pierādījumu vēl nav.

documents-kind = Veids
documents-kind-invitation = Uzaicinājums
documents-kind-agenda = Darba kārtība
documents-kind-attendance = Dalībnieku saraksts
documents-kind-minutes = Protokols
documents-kind-input-received = Saņemtie priekšlikumi
documents-kind-response = Atbilde uz priekšlikumiem
documents-kind-draft = Projekts
documents-kind-law-adopted = Pieņemts tiesību akts
documents-kind-report = Pārskats
documents-kind-data = Dati
documents-kind-photo = Fotogrāfija
documents-kind-publication = Publikācija
documents-kind-other = Cits dokuments

documents-title-of = Nosaukums
documents-what-it-proves = Ko tas pierāda
documents-what-it-proves-hint = Vienā teikumā: kas no šī dokumenta redzams? Piemēram: “Padome 12. aprīlī apsprieda izvērtējumu.”
documents-what-it-proves-unknown = nav norādīts
documents-about = Par ko
documents-date = Datums
documents-date-hint = Paša dokumenta datums, cik precīzi zināms: 2024, 2024-04 vai 2024-04-12
documents-institution = Iestāde, kas dokumentu sniedza
documents-institution-hint = Ja tās sarakstā nav, nosauciet sniedzēju nākamajā laukā.
documents-provider = Sniedzējs
documents-provider-hint = Biedrība vai cits, kas dokumentu sniedza. Ja iestāde jau izvēlēta, var atstāt tukšu. Personu vārdus šeit nerakstiet.
documents-all-of-institution = Visi pierādījumi: { $name }
documents-url = Saite
documents-url-hint = Ja dokuments atrodams tīmeklī. Adrese sākas ar https:// vai http://
documents-file = Datne
documents-file-or-copy = Ja norādījāt arī saiti, datne būs tās arhīva kopija. Vietne saites saturu pati nesaglabā.
documents-file-kinds = PDF, Word, Excel, PowerPoint, OpenDocument, EDOC, CSV, JSON, teksts, PNG, JPEG, WebP, MP3 vai MP4
documents-file-hint = Līdz 20 MB: { documents-file-kinds }.
documents-file-remembered = Datne “{ $name }” ir saņemta, vēlreiz tā nav jāizvēlas. Ja izvēlēsities citu, pievienos to.
documents-file-drop = Šo datni nepievienot
documents-file-stays = Pašu datni apmainīt nevar. Ja pievienota nepareizā, atsauciet šo pierādījumu un pievienojiet citu.
documents-archived-copy = Arhīva kopija
documents-archived-copy-none = nav saglabāta
documents-copy-hint = Kā lapa izskatījās, piemēram, saglabāta PDF formātā. Jauna kopija aizstāj iepriekšējo; tās kontrolsumma paliek vēsturē.
documents-file-not-given-out = (vairs netiek izsniegta)
documents-hash = Datnes kontrolsumma (SHA-256)
documents-hash-hint = Pārbaudiet paši: šim skaitlim jāsakrīt ar to, ko par lejupielādēto datni izrēķina programma sha256sum.
documents-recorded = Pievienots
documents-in-the-log = Darbības publiskajā žurnālā
documents-for-whom = Kas to var redzēt
documents-for-all = Redzams visiem
documents-for-some = Nav redzams visiem
documents-hide = Rādīt tikai koordinatoriem un vērtētājiem
documents-hide-hint = Izvēlieties to, ja dokumentā ir personu vārdi, piemēram, dalībnieku sarakstā.

documents-new-title = Jauns pierādījums
documents-add = Pievienot pierādījumu
documents-added = Pierādījums pievienots.
documents-already-there-open = Atvērt jau pievienoto
documents-correct = Labot
documents-correction-title = Labot ziņas par pierādījumu
documents-correction-lead = Iepriekšējās ziņas paliks redzamas vēsturē.
documents-save = Saglabāt labojumu
documents-cancel = Atcelt
documents-corrected = Labojums saglabāts.
documents-history = Labojumi
documents-history-hidden = Šī labojuma saturs nav redzams visiem.
documents-before = Bija
documents-after = Tagad
documents-conflict-title = Kāds cits šo pierādījumu izlaboja, kamēr rakstījāt
documents-conflict-advice = Svītrots ir tas, ko saglabāja otrs, pasvītrots – jūsu rakstītais. Salīdziniet, papildiniet veidlapu un saglabājiet vēlreiz: tad paliks jūsu teksts, bet otra teksts būs vēsturē.
documents-withdraw = Atsaukt
documents-withdrawal-title = Atsaukt pierādījumu
documents-withdrawal-advice = Pierādījums paliks redzams kā atsaukts, ar iemeslu. Tā datni vairs neizsniegs. Atsaukumu nevar atcelt.
documents-reason = Iemesls
documents-reason-hint = To lasīs visi. Piemēram: “Pievienots citas sēdes protokols.”
documents-withdrawn = Pierādījums atsaukts.
documents-withdrawn-mark = Atsaukts
documents-withdrawn-on = Atsaukts { $when }.
documents-is-withdrawn = Šis pierādījums jau ir atsaukts. Atveriet tā lapu, lai redzētu iemeslu.
documents-gone-title = Šis pierādījums ir atsaukts, un tā datni vairs neizsniedz
documents-gone-page = Par ko tas bija un kāda bija datnes kontrolsumma

documents-problem-kind = Izvēlieties dokumenta veidu
documents-problem-date = Ierakstiet datumu tā: 2024, 2024-04 vai 2024-04-12
documents-problem-date-ahead = Šis datums vēl nav pienācis. Ierakstiet paša dokumenta datumu
documents-problem-institution = Izvēlieties iestādi no saraksta
documents-problem-provider = Izvēlieties iestādi vai nosauciet, kas dokumentu sniedza
documents-problem-url = Ierakstiet visu adresi, kas sākas ar https:// vai http://
documents-problem-nothing = Pievienojiet datni vai norādiet saiti
documents-problem-already-there = Šī datne vai saite te jau ir pievienota
documents-problem-version = Veidlapa nav pilnīga. Atveriet labošanas lapu no jauna
documents-refused-empty = Datne ir tukša. Pievienojiet tādu, kurā kaut kas ir: { documents-file-kinds }
documents-refused-too-large = Datne aizņem { $found } MB, bet drīkst būt ne vairāk kā 20 MB. Samaziniet to vai norādiet saiti
documents-refused-markup = Tā ir tīmekļa lapa, SVG vai XML. Saglabājiet to kā PDF vai pievienojiet: { documents-file-kinds }
documents-refused-archive = Tas ir datņu arhīvs. Pievienojiet no tā katru datni atsevišķi: { documents-file-kinds }
documents-refused-macros = Dokumentā ir makro. Saglabājiet to bez tiem vai kā PDF
documents-refused-program = Tā ir programma. Pievienot var: { documents-file-kinds }
documents-refused-name = Pēc satura tā ir { $found } datne, bet tās nosaukums beidzas citādi. Pārbaudiet, vai izvēlēta īstā, un pārdēvējiet to
documents-refused-alphabet = Tas ir teksts vecā kodējumā, kurā pazustu garumzīmes. Saglabājiet to UTF-8 kodējumā (Excel: “CSV UTF-8”)
documents-refused-json = Datnes nosaukums sola JSON, bet saturs tāds nav. Izlabojiet to vai pievienojiet kā tekstu
documents-refused-unknown = Šādas datnes saturu nevar atpazīt. Pievienot var: { documents-file-kinds }

act-document-added = Pievienots pierādījums: { $kind ->
    [invitation] uzaicinājums
    [agenda] darba kārtība
    [attendance] dalībnieku saraksts
    [minutes] protokols
    [input-received] saņemtie priekšlikumi
    [response] atbilde uz priekšlikumiem
    [draft] projekts
    [law-adopted] pieņemts tiesību akts
    [report] pārskats
    [data] dati
    [photo] fotogrāfija
    [publication] publikācija
   *[other] cits dokuments
  }
act-document-corrected = Labotas ziņas par pierādījumu
act-document-withdrawn = Atsaukts pierādījums
kind-of-act-document-added = Pievienots pierādījums
kind-of-act-document-corrected = Labotas ziņas par pierādījumu
kind-of-act-document-withdrawn = Atsaukts pierādījums
