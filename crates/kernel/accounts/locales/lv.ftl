accounts-role-operator = Uzturētājs
accounts-role-coordinator = Koordinators
accounts-role-reporter = Ziņojumu sagatavotājs
accounts-role-moderator = Moderators
accounts-role-evaluator = Vērtētājs
accounts-role-civil-society = Pilsoniskās sabiedrības pārstāvis

accounts-email = E-pasta adrese
accounts-email-wrong = Ierakstiet e-pasta adresi, piemēram, vards.uzvards@iestade.lv
accounts-password = Parole
accounts-name = Vārds un uzvārds
accounts-name-hint = Tā jūs redzēs kolēģi.
accounts-name-wrong = Ierakstiet vārdu ar burtiem
accounts-language = Valoda, kurā jums rakstīt vēstules
accounts-new-password = Jaunā parole
accounts-new-password-hint = Vismaz 12 rakstzīmes. Viegli iegaumēt var dažus nesaistītus vārdus.
accounts-current-password = Pašreizējā parole
accounts-current-wrong = Parole nav pareiza. Ierakstiet to vēlreiz
accounts-password-too-short = Paroli pagariniet: vajag vismaz 12 rakstzīmes
accounts-password-too-long = Paroli saīsiniet: var būt ne vairāk kā 128 rakstzīmes
accounts-password-personal = Izvēlieties citu paroli: šajā gandrīz viss ir jūsu vārds vai adrese
accounts-password-common = Izvēlieties citu paroli: šo lieto daudzi, un to uzmin vispirms
accounts-password-repetitive = Izvēlieties citu paroli: šī ir tikai atkārtojums vai taustiņu rinda
accounts-changed-meanwhile = Jūsu konts tikmēr ir mainīts citā logā vai pārlūkā. Atveriet lapu no jauna un pamēģiniet vēlreiz.
accounts-last-operator = Cita uzturētāja vietnei nav. Vispirms piešķiriet uzturētāja lomu kādam citam.

accounts-sign-in-title = Pieslēgšanās
accounts-sign-in = Pieslēgties
accounts-sign-in-wrong = E-pasta adrese vai parole nav pareiza. Pārbaudiet abas un mēģiniet vēlreiz
accounts-other-ways = Citi veidi, kā pieslēgties
accounts-set-up-step = Iestatiet otro soli
accounts-forgot-password = Aizmirsu paroli
accounts-no-account = Man vēl nav konta
accounts-signed-out = Konts šajā pārlūkā ir atslēgts.

accounts-register-title = Jauns konts
accounts-register-lead = Ierakstiet savu e-pasta adresi. Atsūtīsim vēstuli ar saiti, kurā varēsiet izvēlēties vārdu un paroli.
accounts-register-email-hint = Adresi redzēsiet tikai jūs un tie, kas piešķir lomas.
accounts-register = Sūtīt vēstuli
accounts-register-sent = Vēstule ir ceļā uz norādīto adresi. Atveriet tajā saiti; tā der vienu diennakti. Ja vēstules nav, ielūkojieties mēstuļu mapē.
accounts-have-account = Man jau ir konts

accounts-confirm-title = Konta izveide
accounts-confirm-lead = Adrese { $email } ir jūsu. Atliek izvēlēties vārdu un paroli.
accounts-confirm = Izveidot kontu
accounts-confirmed = Konts ir izveidots un gatavs darbam.

accounts-password-reset-title = Aizmirsta parole
accounts-password-reset-lead = Ierakstiet e-pasta adresi, ar kuru pieslēdzaties. Atsūtīsim vēstuli ar saiti jaunas paroles izvēlei.
accounts-password-reset = Sūtīt vēstuli
accounts-reset-sent = Ja ar šo adresi ir konts, vēstule ir ceļā. Saite tajā der vienu stundu.
accounts-reset-title = Jaunas paroles izvēle
accounts-reset-lead = Konts: { $email }. Pēc paroles maiņas visos pārlūkos būs jāpieslēdzas no jauna.
accounts-reset = Nomainīt paroli
accounts-reset-done = Parole ir nomainīta. Pieslēdzieties ar jauno paroli.

accounts-dead-link-title = Šī saite vairs neder
accounts-dead-link-lead = Tā jau ir izmantota, tai ir beidzies termiņš, vai arī adrese nav nokopēta pilnībā.
accounts-dead-link-ask-colleague = Palūdziet kolēģim, kas jūs uzaicināja, nosūtīt uzaicinājumu vēlreiz.
accounts-another-letter = Saņemt jaunu vēstuli

accounts-invitation-title = Uzaicinājums
accounts-role = Loma
accounts-institution = Iestāde
accounts-institution-hint = Uzturētāja un vērtētāja lomai iestāde nav vajadzīga; moderators bez iestādes gādā par visu vietni.
accounts-invited-by = Uzaicina
accounts-invitation-new = Lai pieņemtu uzaicinājumu, izvēlieties vārdu un paroli.
accounts-accept = Pieņemt uzaicinājumu
accounts-invitation-ignore = Ja nevēlaties to pieņemt, nekas nav jādara: pēc septiņām dienām uzaicinājums zaudē spēku.
accounts-invitation-accepted = Uzaicinājums ir pieņemts.

accounts-account-title = Mans konts
accounts-signed-in-as = Pieslēgšanās adrese: { $email }.
accounts-sign-out = Atslēgties
accounts-save = Saglabāt
accounts-saved = Saglabāts.
accounts-roles = Lomas
accounts-no-roles = Nevienas lomas nav.
accounts-from = No { $from }
accounts-from-until = No { $from } līdz { $until }
accounts-sessions = Pārlūki, kuros konts ir atvērts
accounts-unknown-browser = Nezināms pārlūks
accounts-this-browser = šis pārlūks
accounts-session-times = Atvērts { $began }, pēdējoreiz lietots { $seen }
accounts-end-session = Atslēgt
accounts-session-ended = Pārlūks ir atslēgts.
accounts-end-others = Atslēgt visus pārējos
accounts-sessions-ended = Visi pārējie pārlūki ir atslēgti.
accounts-more = Vēl
accounts-change-password = Nomainīt paroli
accounts-change-password-lead = Visi pārējie pārlūki tiks atslēgti, un jūs saņemsiet par to vēstuli.
accounts-password-changed = Parole ir nomainīta. Visi pārējie pārlūki ir atslēgti.
accounts-download = Viss, ko vietne par mani zina (JSON)
accounts-close = Slēgt kontu
accounts-close-lead = Jūsu vārds, adrese un parole tiks izdzēsti uzreiz un neatgriezeniski, un visas lomas beigsies.
accounts-close-stays = Tas, ko esat darījis iestādes vārdā, paliks, bet vairs nebūs zināms, ka to darījāt jūs.
accounts-close-for-ever = Slēgt kontu uz visiem laikiem
accounts-closed = Konts ir slēgts, un viss personiskais ir izdzēsts.

accounts-people-title = Cilvēki un lomas
accounts-people-search = Vārds vai adrese
accounts-people-any = Jebkura
accounts-people-everybody = Visi, arī bez lomas
accounts-people-show = Rādīt
accounts-people-count = { $count ->
    [zero] { $count } cilvēku
    [one] { $count } cilvēks
   *[other] { $count } cilvēki
  }
accounts-people-none = Tādu nav.
accounts-not-answered = Vēl nav atbildes
accounts-offered = uzaicinājums

accounts-invite-title = Uzaicināt kolēģi
accounts-invite-lead = Kam konta vēl nav, saņems vēstuli ar saiti; tā der septiņas dienas. Kam konts jau ir, lomu iegūs uzreiz.
accounts-invite = Uzaicināt
accounts-invited = Uzaicinājums ir nosūtīts.
accounts-choose-role = Izvēlieties lomu
accounts-choose-institution = Izvēlieties iestādi: šī loma ir darbam kādas iestādes vārdā
accounts-role-given = Loma ir piešķirta.
accounts-role-held = Šī loma šim cilvēkam jau ir
accounts-role-taken = Loma ir atņemta.
accounts-invitations = Uzaicinājumi, kas gaida atbildi
accounts-invitation-until = Spēkā līdz { $until }
accounts-invitation-withdrawn = Uzaicinājums ir atsaukts.
accounts-given-by = Piešķīra { $name }
accounts-taken-by = Atņēma { $name }
accounts-take = Atņemt
accounts-withdraw = Atsaukt
accounts-give-title = Piešķirt lomu
accounts-give = Piešķirt
accounts-past-roles = Agrākās lomas

accounts-letter-greeting = Labdien!
accounts-letter-greeting-by-name = Labdien, { $name }!
accounts-letter-confirm-subject = Jūsu konts vietnē { $site }
accounts-letter-confirm =
    Vietnē “{ $site }” kāds lūdza kontu ar šo adresi. Ja tas bijāt jūs, atveriet saiti un izvēlieties vārdu un paroli:

    { $link }

    Saite der vienu diennakti. Ja kontu nelūdzāt, nekas nav jādara.
accounts-letter-registered-subject = Jums jau ir konts vietnē { $site }
accounts-letter-registered =
    Vietnē “{ $site }” kāds lūdza jaunu kontu ar šo adresi, bet konts jums jau ir. Pieslēgties varat šeit:

    { $sign-in }

    Ja parole ir aizmirsta, izvēlieties jaunu:

    { $reset }

    Ja kontu nelūdzāt, nekas nav jādara.
accounts-letter-reset-subject = Jaunas paroles izvēle vietnē { $site }
accounts-letter-reset =
    Atveriet saiti un izvēlieties jaunu paroli:

    { $link }

    Saite der vienu stundu. Ja jaunu paroli nelūdzāt, nekas nav jādara: vecā paliek spēkā.
accounts-letter-changed-subject = Jūsu parole vietnē { $site } ir nomainīta
accounts-letter-changed =
    Jūsu konta parole ir nomainīta, un visos pārlūkos ar to būs jāpieslēdzas no jauna.

    Ja to nedarījāt jūs, tūlīt izvēlieties jaunu paroli un paziņojiet vietnes uzturētājam:

    { $reset }
accounts-letter-invitation-subject = Uzaicinājums vietnē { $site }
accounts-letter-invitation =
    { $inviter } jūs uzaicina darboties vietnē “{ $site }”.

    Loma: { $role }

    Lai pieņemtu uzaicinājumu, atveriet saiti:

    { $link }

    Saite der septiņas dienas. Ja uzaicinājumu nevēlaties pieņemt, nekas nav jādara.
accounts-letter-role-subject = Jums ir jauna loma vietnē { $site }
accounts-letter-role =
    { $giver } jums piešķīra lomu vietnē “{ $site }”.

    Loma: { $role }

    Visas savas lomas redzat savā kontā:

    { $link }

## Publisko darbību žurnālā

accounts-office = { $role ->
    [operator] uzturētājs
    [coordinator] koordinators
    [reporter] ziņojumu sagatavotājs
    [evaluator] vērtētājs
   *[civil-society] pilsoniskās sabiedrības pārstāvis
  }{ $for ->
    [institution] {" "}({ $name })
   *[site] {""}
  }
act-role-offered = Nosūtīts uzaicinājums uzņemties lomu: { accounts-office }
kind-of-act-role-offered = Nosūtīts uzaicinājums uzņemties lomu
act-role-offer-withdrawn = Atsaukts uzaicinājums uzņemties lomu: { accounts-office }
kind-of-act-role-offer-withdrawn = Atsaukts uzaicinājums uzņemties lomu
act-role-given = Piešķirta loma: { accounts-office }
kind-of-act-role-given = Piešķirta loma
act-role-accepted = Pieņemts uzaicinājums uzņemties lomu: { accounts-office }
kind-of-act-role-accepted = Pieņemts uzaicinājums uzņemties lomu
act-role-taken = Atņemta loma: { accounts-office }
kind-of-act-role-taken = Atņemta loma
act-role-laid-down = Loma beigusies, jo slēgts konts: { accounts-office }
kind-of-act-role-laid-down = Loma beigusies, jo slēgts konts
