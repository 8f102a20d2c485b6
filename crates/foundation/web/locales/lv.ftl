web-skip = Uz galveno saturu
web-demonstration = Šī ir paraugvietne. Plāna saturs ir īsts un ņemts no norādītajiem avotiem; konti un šeit veiktās darbības ir izdomātas.
web-languages = Valoda
web-menu = Galvenā izvēlne
web-work-menu = Mans darbs
web-sign-in = Pieslēgties
web-search = Meklēt vietnē
web-search-submit = Meklēt
web-front = Sākums
web-to-front = Uz sākumlapu
web-crumbs = Atrašanās vieta
web-pager = Lappuses
web-pager-first = Uz saraksta sākumu
web-pager-previous = Iepriekšējā lappuse
web-pager-next = Nākamā lappuse
web-pager-place = { $page }. no { $pages }
web-same-facts = Tie paši dati:
web-footer-claim = Katram solījumam ir termiņš, un katru skaitu var pārrēķināt ikviens.
web-footer-record = Publisko darbību žurnāls
web-footer-api = Dati programmām (API)
web-footer-accessibility = Piekļūstamība
web-footer-about = Par vietni

form-optional = (nav obligāti)
form-choose = Izvēlieties
form-required = Aizpildiet šo lauku
form-too-long = Saīsiniet tekstu: šeit var būt ne vairāk kā { $count ->
    [zero] { $count } rakstzīmju
    [one] { $count } rakstzīme
   *[other] { $count } rakstzīmes
  }
form-day = Ierakstiet datumu, piemēram, 2025-12-31
form-problems = { $count ->
    [zero] Jāizlabo { $count } vietas
    [one] Jāizlabo { $count } vieta
   *[other] Jāizlabo { $count } vietas
  }
form-in-latvian = Latviski
form-in-english = Angliski
form-plain-and-easy = Vienkāršā un vieglā valoda
form-in-latvian-plain = Latviski, vienkāršā valodā
form-in-latvian-easy = Latviski, vieglajā valodā
form-in-english-plain = Angliski, vienkāršā valodā
form-in-english-easy = Angliski, vieglajā valodā

error-number = Ja rakstāt uzturētājam, nosauciet numuru { $number }.
error-not-found-title = Šādas lapas nav
error-not-found-advice = Pārbaudiet, vai adrese uzrakstīta pareizi, vai sāciet no sākumlapas.
error-sign-in-title = Vispirms pieslēdzieties
error-sign-in-advice = Šo var darīt tikai ar savu kontu.
error-forbidden-title = Jums nav tiesību to darīt
error-forbidden-advice = Ja tas ietilpst jūsu pienākumos, palūdziet tiesības savas iestādes atbildīgajam darbiniekam.
error-second-step-title = Vispirms iestatiet otro soli
error-second-step-advice = Kam ir kāda loma, tas pieslēdzas ar paroli un otro soli. Iestatīšana aizņem dažas minūtes.
error-second-step-link = Iestatīt otro soli
error-forged-title = Veidlapu neizdevās pieņemt
error-forged-advice = Lapa, iespējams, bija atvērta pārāk ilgi. Atgrieziet to ar pārlūka pogu “Atpakaļ”, pārlādējiet un iesniedziet vēlreiz.
error-bad-query-title = Adresē ir kas nesaprotams
error-bad-query-advice = Daļu aiz jautājuma zīmes neizdevās saprast. Atveriet sarakstu no jauna un izvēlieties atlasi tajā.
error-malformed-title = Iesūtīto neizdevās nolasīt
error-malformed-advice = Mēģiniet iesniegt veidlapu vēlreiz no vietnes lapas.
error-too-large-title = Iesūtītais ir par lielu
error-too-large-advice = Vienā reizē var iesūtīt līdz { $megabytes } MB. Sadaliet vai saspiediet datni un mēģiniet vēlreiz.
error-too-many-title = Pārāk daudz mēģinājumu
error-too-many-advice = Lūdzu, uzgaidiet { $seconds ->
    [zero] { $seconds } sekunžu
    [one] { $seconds } sekundi
   *[other] { $seconds } sekundes
  } un mēģiniet vēlreiz.
error-conflict-title = Kāds cits bija ātrāks
error-conflict-advice = { $what }
error-internal-title = Mūsu pusē kaut kas neizdevās
error-internal-advice = Jūsu iesniegtais nav saglabāts. Kļūda ir pierakstīta; pamēģiniet vēlreiz pēc brīža.
error-unavailable-title = Vietne uz brīdi nav pieejama
error-unavailable-advice = Pamēģiniet vēlreiz pēc minūtes.
web-not-known = nav zināms
web-source = avots

web-api-title = Dati programmām
web-api-lead = Visu, kas šajā vietnē ir publisks, programma var nolasīt JSON formātā bez reģistrēšanās. Adreses nemainās; jauni lauki var nākt klāt.
web-api-document = Apraksts programmām (OpenAPI 3.1):
web-api-pages = Garus sarakstus sniedz pa lappusēm: nākamās adrese ir galvenē Link, ierakstu kopskaits – galvenē X-Total-Count.
web-api-failures = Ja atbildes nav, arī iemeslu sniedz JSON: lauks code nemainās, lauks error ir valodā, kuru prasa galvene Accept-Language.
web-api-same-list = Arī gandrīz katru vietnes sarakstu var lejupielādēt, adresei galā pieliekot .json, .csv vai .xlsx.
web-api-parameter = Parametrs
web-api-meaning = Nozīme
web-api-example = Piemērs
web-api-try = Pamēģiniet:
web-api-parameter-page = Kura saraksta lappuse, sākot ar 1
web-api-parameter-per-page = Cik ierakstu vienā lappusē, ne vairāk kā 500
