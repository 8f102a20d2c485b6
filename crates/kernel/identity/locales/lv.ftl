identity-continue = Turpināt
identity-change = Apskatīt un mainīt
identity-with-password = Pieslēgties ar adresi un paroli
identity-begin-again = Pieslēdzieties no jauna: kopš paroles ievadīšanas pagājis pārāk ilgs laiks.
identity-password-wrong = Parole nav pareiza. Mēģiniet vēlreiz.

identity-second-step = Otrais solis
identity-second-step-lead = Ja kāds uzzinās jūsu paroli, ar to vien viņš kontā netiks. Pēc paroles jāparāda vēl kaut kas, kas ir tikai jums.
identity-step-withheld = Jums ir loma, kurā var darboties tikai tas, kas pieslēdzas ar otro soli. Iestatiet to tagad, un varēsiet turpināt.
identity-step-sign-in-again = Jums ir loma, kurā var darboties tikai tas, kas pieslēdzas ar otro soli. Jums tas ir iestatīts: atslēdzieties un pieslēdzieties no jauna.
identity-step-demonstration = Šī ir demonstrācija, tāpēc otro soli no nevienas lomas neprasa. Īstā vietnē bez tā neviens nevar darboties iestādes vārdā. Izmēģināt to varat.
identity-step-required = Šajā vietnē iestādes vārdā var darboties tikai tas, kas pieslēdzas ar otro soli.
identity-is-set-up = iestatīta
identity-is-not-set-up = nav iestatīta
identity-authenticator = Kodu lietotne
identity-authenticator-set-up = Kodu lietotne tālrunī
identity-authenticator-lead = Tālrunī vajag lietotni, kas ik pusminūti rāda jaunu sešciparu skaitli. Der jebkura, kas prot TOTP.
identity-authenticator-begin = Iestatīt lietotni
identity-authenticator-first = Ar lietotni nolasiet šo attēlu.
identity-authenticator-picture = Attēls, ko nolasa kodu lietotne
identity-authenticator-letters = Ja attēlu nolasīt nevar, ierakstiet lietotnē šo atslēgu:
identity-authenticator-here = Atvērt lietotni šajā ierīcē
identity-authenticator-then = Ierakstiet skaitli, ko tagad rāda lietotne.
identity-number = Skaitlis no lietotnes
identity-code = Kods
identity-code-wrong = Šis kods neder. Ierakstiet to, ko lietotne rāda tagad; katrs kods der vienreiz

identity-paper-codes = Kodi uz papīra
identity-paper-codes-lead = Izdrukājiet vai pārrakstiet šos kodus. Tos redzat vienīgo reizi.
identity-paper-codes-keep = Ja tālruņa nav pie rokas, kodu raksta skaitļa vietā. Katrs kods der vienreiz. Glabājiet tos tur, kur glabājat dokumentus, nevis kopā ar tālruni.
identity-paper-codes-left = { $count ->
    [0] neizlietotu kodu nav
    [zero] { $count } neizlietotu kodu
    [one] { $count } neizlietots kods
   *[other] { $count } neizlietoti kodi
  }
identity-paper-codes-new = Jauni kodi uz papīra
identity-paper-codes-new-lead = Vecie kodi vairs nederēs.
identity-paper-codes-make = Izveidot jaunus kodus
identity-step-end = Atteikties no otrā soļa
identity-step-end-lead = Kodu lietotne, piekļuves atslēgas un kodi uz papīra vairs nederēs, un kontā varēs iekļūt ar paroli vien.
identity-step-ended = Otrā soļa vairs nav.

identity-step-title = Vēl viens solis
identity-step-lead = Parole ir pareiza.
identity-step-by-passkey = Ar piekļuves atslēgu
identity-step-by-code = Ar kodu
identity-step-code-hint = Sešciparu skaitlis, ko rāda lietotne, vai kods uz papīra.
identity-step-paper-hint = Viens no kodiem uz papīra.
identity-step-lost = Ja nav ne tālruņa, ne kodu uz papīra, rakstiet vietnes uzturētājam.

identity-passkeys = Piekļuves atslēgas
identity-passkeys-lead = Ar piekļuves atslēgu pieslēdzas bez paroles: ierīce jūs pazīst pēc pirksta, sejas vai PIN koda. To nevar uzminēt vai izvilināt ar viltotu lapu.
identity-passkeys-open = Pievienot piekļuves atslēgu
identity-passkeys-none = Vēl nav nevienas piekļuves atslēgas.
identity-passkeys-count = { $count ->
    [zero] { $count } atslēgu
    [one] { $count } atslēga
   *[other] { $count } atslēgas
  }
identity-passkey-add = Pievienot piekļuves atslēgu
identity-passkey-name = Nosaukums
identity-passkey-name-hint = Lai jūs to pazītu, piemēram, “Darba dators”.
identity-passkey-rename = Pārsaukt
identity-passkey-remove = Noņemt
identity-passkey-added-on = Pievienota { $at }.
identity-passkey-used-on = Pēdējoreiz lietota { $at }.
identity-passkey-added = Piekļuves atslēga ir pievienota.
identity-passkey-named = Piekļuves atslēga ir pārsaukta.
identity-passkey-removed = Piekļuves atslēga ir noņemta. Ierīcē tā var palikt, bet šeit vairs neder.
identity-passkey-not-added = Piekļuves atslēgu pievienot neizdevās. Ielādējiet lapu no jauna un mēģiniet vēlreiz
identity-passkey-sign-in = Pieslēgties ar piekļuves atslēgu
identity-passkey-sign-in-lead = Adrese un parole nav vajadzīga. Nospiediet pogu, un ierīce palūgs pirkstu, seju vai PIN kodu.
identity-passkey-wrong = Šo piekļuves atslēgu vietne nepazīst, vai arī lapa bijusi atvērta pārāk ilgi. Mēģiniet vēlreiz vai pieslēdzieties ar paroli
identity-passkey-failed = Ierīce piekļuves atslēgu nedeva. Mēģiniet vēlreiz vai pieslēdzieties citādi.
identity-passkey-no-scripts = Ar ierīci var sarunāties tikai skripts, bet jūsu pārlūkā skripti ir izslēgti. Pieslēdzieties ar adresi un paroli.
identity-passkey-unable = Jūsu pārlūks piekļuves atslēgas neprot. Pieslēdzieties ar adresi un paroli.
identity-passkey-needs-name = Piekļuves atslēgas šeit nav iespējamas: tām vajag, lai vietne būtu atvērta ar vārdu, nevis ar skaitļu adresi.

identity-letter-step-begun-subject = Jūsu kontam vietnē { $site } ir otrais solis
identity-letter-step-begun =
    Turpmāk, pieslēdzoties ar paroli, būs jāparāda arī skaitlis no kodu lietotnes.

    Ja to nedarījāt jūs, tūlīt nomainiet paroli un paziņojiet vietnes uzturētājam. Jūsu konts:

    { $link }
identity-letter-step-ended-subject = Jūsu kontam vietnē { $site } vairs nav otrā soļa
identity-letter-step-ended =
    Otrais solis ir atcelts: kontā tagad var iekļūt ar paroli vien.

    Ja to nedarījāt jūs, tūlīt nomainiet paroli un paziņojiet vietnes uzturētājam. Jūsu konts:

    { $link }
identity-letter-passkey-added-subject = Jūsu kontam vietnē { $site } ir jauna piekļuves atslēga
identity-letter-passkey-added =
    Kontam ir pievienota piekļuves atslēga, ar kuru var pieslēgties bez paroles.

    Ja to nedarījāt jūs, noņemiet to savā kontā un tūlīt nomainiet paroli:

    { $link }
identity-letter-passkey-removed-subject = No jūsu konta vietnē { $site } ir noņemta piekļuves atslēga
identity-letter-passkey-removed =
    Viena piekļuves atslēga vairs neder.

    Ja to nedarījāt jūs, tūlīt nomainiet paroli un paziņojiet vietnes uzturētājam. Jūsu konts:

    { $link }

identity-level = Drošums
identity-level-email = Apstiprināta e-pasta adrese
identity-level-low = eID, zems drošums
identity-level-code = Izsniegts kods
identity-level-substantial = eID, būtisks drošums
identity-level-high = eID, augsts drošums
identity-age-at-least = Vismaz { $years ->
    [one] { $years } gada vecumā
   *[other] { $years } gadu vecumā
  }
identity-by-code = ar kodu

identity-refusal-title = Pieslēgties ar eID neizdevās
identity-refusal-nothing = Nekas nav saglabāts, un neviens nav pieslēgts.
identity-refusal-again = Mēģināt vēlreiz
identity-refusal-cancelled = Jūs pārtraucāt pieslēgšanos vai atteicāties nodot ziņas.
identity-refusal-not-begun = Šajā pārlūkā šāda pieslēgšanās nav sākta, tā jau ir pabeigta, vai arī ir pagājušas vairāk nekā desmit minūtes. Sāciet no jauna.
identity-refusal-away = Identifikācijas pakalpojums pašlaik neatbild. Mēģiniet pēc brīža vai pieslēdzieties citādi.
identity-refusal-code = Identifikācijas pakalpojums šo atbildi vairs neatzīst: tā jau ir izmantota vai novecojusi. Sāciet no jauna.
identity-refusal-issuer = Atbildi sūtīja cits pakalpojums nekā tas, kuru izvēlējāties. Ja tas atkārtojas, paziņojiet vietnes uzturētājam.
identity-refusal-audience = Atbilde nav domāta šai vietnei. Ja tas atkārtojas, paziņojiet vietnes uzturētājam.
identity-refusal-nonce = Atbilde pieder citai pieslēgšanās reizei. Sāciet no jauna.
identity-refusal-expired = Atbildei ir beidzies termiņš. Sāciet no jauna; ja tas atkārtojas, vietnes vai pakalpojuma pulkstenis iet nepareizi.
identity-refusal-signature = Atbilde nav parakstīta, vai paraksts nav pakalpojuma paraksts, tāpēc tai nevar ticēt. Ja tas atkārtojas, paziņojiet vietnes uzturētājam.
identity-refusal-malformed = Pakalpojuma atbildi nevarēja izlasīt. Ja tas atkārtojas, paziņojiet vietnes uzturētājam.
identity-refusal-level = Pakalpojums nepateica, cik droši jūs pazina, vai pateica vārdu, ko šī vietne nepazīst.
identity-refusal-no-personal-code = Pakalpojums nenosūtīja personas kodu, un bez tā nevar atšķirt divus cilvēkus.
identity-refusal-no-name = Pakalpojums nenosūtīja vārdu.
identity-refusal-other-person = Šis konts jau pieder citam cilvēkam: tā rāda agrāka pieslēgšanās ar eID. Atslēdzieties un pieslēdzieties savā kontā.
identity-refusal-other-account = Kamēr bijāt pie identifikācijas pakalpojuma, šajā pārlūkā pieslēdzās kāds cits. Sāciet no jauna.

identity-claim-title = Kurš konts ir jūsu?
identity-claim-name = Vārds, ko rāda eID
identity-claim-whose = Ar šo eID šeit vēl neviens nav pieslēdzies. Pasakiet vienreiz, kurš konts ir jūsu; pēc tam pietiks ar eID.
identity-claim-lead = Pievienot šo kontam, kurā esat pieslēdzies ({ $email })?
identity-claim = Pievienot manam kontam
identity-claim-have-account = Man jau ir konts
identity-claim-sign-in-once = Pieslēdzieties tajā vēl vienu reizi ar paroli.
identity-claim-no-account = Man vēl nav konta
identity-claim-register = Lai jums varētu rakstīt, kontam vajag e-pasta adresi. Atveriet vēstules saiti šajā pašā pārlūkā, izveidojiet kontu un lapā “Mans konts” pievienojiet eID.
identity-claim-waits = Ja stundas laikā neko neizvēlēsieties, viss, ko pateica eID, tiks izdzēsts.
identity-claim-waiting = eID gaida, kamēr pateiksiet, ka šis konts ir jūsu.
identity-claim-open = Pievienot eID
identity-eid-attached = Apliecinājums ir pievienots jūsu kontam.

identity-merge-title = Jums ir divi konti
identity-merge-lead = Šis eID jau pieder citam jūsu kontam. Viens cilvēks var apliecināt tikai vienu kontu, tāpēc izvēlieties: apvienot abus vai atstāt, kā ir.
identity-merge-moves = Kas pāriet uz paturēto kontu
identity-merge-moves-roles = visas otra konta lomas
identity-merge-moves-passkeys = otra konta piekļuves atslēgas
identity-merge-moves-verifications = otra konta apliecinājumi, ja paturētajam tādu nav
identity-merge-stays-behind = Kas nepāriet
identity-merge-no-authenticator = otra konta kodu lietotne un kodi uz papīra: tie vairs nederēs
identity-merge-no-acts = tas, ko žurnālā darījis otrs konts: ieraksti paliek, bet vairs nebūs zināms, ka tos darījāt jūs. Ja vajag apliecinājumus, vispirms lejupielādējiet tos otrā kontā
identity-merge-no-address = otra konta adrese, vārds un parole: tos izdzēš uzreiz un neatgriezeniski
identity-merge-keep = Kuru kontu paturēt?
identity-merge-choose = Izvēlieties, kuru kontu paturēt
identity-merge-here = tajā esat pieslēdzies tagad
identity-merge-other = tam eID jau pieder
identity-merge-roles = { $count ->
    [zero] { $count } lomu
    [one] { $count } loma
   *[other] { $count } lomas
  }
identity-merge = Apvienot kontus
identity-merge-not = Atstāt, kā ir
identity-merge-not-means = Ja neapvienosiet, šis konts paliks bez apliecinājuma, un ar eID nonāksiet otrā kontā.
identity-merged = Konti ir apvienoti.
identity-letter-merged-subject = Jūsu konti vietnē { $site } ir apvienoti
identity-letter-merged =
    Divi jūsu konti ir apvienoti šajā: otrs ir slēgts, un tā lomas un piekļuves atslēgas ir šeit.

    Ja to nedarījāt jūs, tūlīt paziņojiet vietnes uzturētājam. Jūsu konts:

    { $link }

identity-verifications = Apliecinājumi
identity-verifications-lead = Ar tiem pierādāt, kas esat, kad kāda darbība to prasa: paraksts, balsojums, pieteikums.
identity-verifications-kept = Personas kodu vietne neglabā: no tā paliek tikai kontrolsumma, kas nevienu neatklāj. Dzimšanas diena un dzīvesvieta tiek izdzēsta, kad apliecinājums zaudē spēku.
identity-email-always = Kamēr konts ir atvērts.
identity-verified-until = No { $since } līdz { $until }
identity-proves-person = ka jūs esat viens un tas pats cilvēks
identity-proves-age = Vecums
identity-proves-territory = Deklarētā dzīvesvieta
identity-verification-remove = Dzēst
identity-verification-removed = Apliecinājums ir izdzēsts.
identity-show-more = Kā pierādīt
identity-no-providers = Šajā vietnē eID vēl nav ieslēgts.

identity-need-title = Vajag zināt, kas jūs esat
identity-need-lead = Šī darbība prasa:
identity-need-person = ka viens cilvēks to var darīt tikai vienreiz
identity-need-territory = Deklarētā dzīvesvieta: { $territory }
identity-need-put-by = To, ko ierakstījāt, glabāsim stundu. Kad būsiet pierādījis, atgriezīsieties pie aizpildītas veidlapas.
identity-need-nothing = Pašlaik neviena veidlapa negaida. Iepriekš pierādīt, kas esat, varat jau tagad.
identity-need-sign-in = Man jau ir apliecināts konts: pieslēgties
identity-back-to-form = Atpakaļ pie veidlapas
identity-lack-level = Tik droši jūs vēl nepazīstam.
identity-lack-person = Nav zināms, vai esat tas pats cilvēks: vajag eID vai kodu.
identity-lack-age = Jūsu vecums nav zināms: izvēlieties veidu, kas to parāda.
identity-lack-territory = Jūsu deklarētā dzīvesvieta nav zināma: izvēlieties veidu, kas to parāda.
identity-lack-elsewhere = Jūsu deklarētā dzīvesvieta ir citur, tāpēc šo darbību veikt nevarat.
identity-lack-too-young = Jums vēl nav tik daudz gadu, cik vajag, tāpēc šo darbību veikt nevarat.
identity-lack-nothing = Viss vajadzīgais ir pierādīts.

identity-code-use = Izmantot kodu
identity-code-use-lead = Kodu izsniedz pašvaldībā, bibliotēkā vai skolā tiem, kas eID nelieto.
identity-code-use-hint = Desmit burti un cipari, piemēram, 7KQ4M-XW2PD.
identity-code-unknown = Tāda koda nav, tas jau ir izmantots, vai tam ir beidzies termiņš. Pārbaudiet katru burtu
identity-code-used = Kods der. Varat turpināt.
identity-code-known = Šeit jau ir izmantots kods. Tas ir spēkā līdz { $until }.
identity-code-forget = Beigt darbu šajā pārlūkā
identity-code-forget-lead = Ja datoru lieto arī citi, beidziet darbu, pirms no tā aiziet.
identity-code-forgotten = Šis pārlūks kodu vairs neatceras.

identity-codes = Izsniegtie kodi
identity-codes-lead = Kodi cilvēkiem, kas eID nelieto: pie lodziņa vai klasē. Katrs kods der vienreiz, un vārdu pie tiem nav.
identity-codes-none = Neviens kods vēl nav izsniegts.
identity-codes-issue = Izsniegt kodus
identity-codes-issue-lead = Izsniedzējs redz cilvēku un atbild par to, ka katram ir viens kods. Par izsniegšanu paliek ieraksts žurnālā.
identity-codes-kind = Kam
identity-codes-counter = Vienam cilvēkam pie lodziņa
identity-codes-class = Klasei vai grupai
identity-codes-purpose = Kādam nolūkam
identity-codes-purpose-hint = Piemēram, “Skolas līdzdalības budžets, 9.b klase”. Vārdus nerakstiet.
identity-codes-count = Cik kodu
identity-codes-count-hint = Pie lodziņa viens, klasei ne vairāk par 60.
identity-codes-count-wrong = Pie lodziņa izsniedz vienu kodu, klasei no 1 līdz 60
identity-codes-days = Cik dienu kodi der
identity-codes-days-hint = Pie lodziņa ne vairāk par 7, klasei ne vairāk par 60.
identity-codes-days-wrong = Pie lodziņa kods der no 1 līdz 7 dienām, klasei no 1 līdz 60
identity-codes-age = Vismaz cik gadu
identity-codes-age-hint = Rakstiet tikai tad, ja to esat pārbaudījis katram.
identity-codes-age-wrong = Ierakstiet gadus ar skaitli no 1 līdz 120
identity-codes-territory = Deklarētā dzīvesvieta
identity-codes-territory-hint = Norādiet tikai tad, ja to esat pārbaudījis katram.
identity-codes-make = Izveidot un parādīt
identity-codes-printed-lead = Izdrukājiet šo lapu tagad: kodus redzat vienīgo reizi.
identity-codes-printed-use = Kodu ieraksta lapā { $address }. Tas der vienreiz, līdz { $until }.
identity-codes-used = Izmantoti
identity-codes-used-of = { $used } no { $count }
identity-codes-until = Derīgi līdz
identity-codes-over = vairs neder
identity-codes-issued = Izsniegti
identity-codes-end = Pārtraukt: neizmantotie kodi vairs nederēs
identity-codes-ended = Neizmantotie kodi vairs neder.
identity-codes-kept = Ziņas par lapu izdzēšas gadu pēc kodu termiņa beigām. Kurš cilvēks kuru kodu saņēma, nav zināms.

act-codes-issued = Izsniegti kodi: { $count }
kind-of-act-codes-issued = Kodu izsniegšana
act-codes-ended = Pārtraukta kodu lapa: izmantoti { $used } no { $count }
kind-of-act-codes-ended = Kodu lapas pārtraukšana
