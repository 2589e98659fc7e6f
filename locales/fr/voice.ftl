### La borne parle : ce qu’elle dit en plus des pages, et les boutons qui le règlent.

## Boutons

voice-listen = Écouter
    .speech = Lecture à voix haute
voice-again = Relire la page
voice-slower = Parler plus lentement
voice-faster = Parler plus vite
voice-softer = Parler moins fort
voice-louder = Parler plus fort
voice-blank = Éteindre l’écran
voice-bright = Rallumer l’écran
voice-scan = Avancer tout seul
voice-by-hand = Avancer par touche
voice-slowest = C’est la vitesse la plus lente.
voice-fastest = C’est la vitesse la plus rapide.
voice-softest = C’est le volume le plus bas.
voice-loudest = C’est le volume le plus haut.

## Comment cela commence et comment continuer

voice-on = Cette borne parle. La touche bas passe de bouton en bouton, la touche ronde appuie. Le point d’interrogation relit la page. Toute touche arrête la voix.
voice-wall = { $language }. Pour continuer en français, appuyez maintenant sur la touche ronde. La touche bas mène aux autres langues et à l’aide.
voice-go-on = { PLURAL($count) ->
    [one] { $count } bouton. La touche bas parcourt les boutons.
    [many] { $count } de boutons. La touche bas parcourt les boutons.
   *[other] { $count } boutons. La touche bas parcourt les boutons.
}
voice-round-key = Touche ronde : { $name }.
voice-keyboard = Clavier. Haut et bas passent d’une rangée à l’autre, gauche et droite suivent la rangée.
voice-headphones = Branchez un casque pour entendre ce qui est personnel.

## Après le nom de ce qui est sélectionné

voice-button = Bouton.
voice-chosen = Sélectionné.
voice-not-chosen = Non sélectionné.
voice-not-now = Pas possible maintenant.

## Ce qui est saisi

voice-asterisk = astérisque
voice-erased = Effacé.
voice-cleared = Tout est effacé.
voice-nothing-typed = Rien n’est encore saisi.
voice-sign-point = point
voice-sign-at = arobase
voice-sign-hyphen = tiret
voice-sign-underscore = tiret bas
voice-sign-plus = signe plus
voice-sign-percent = signe pour cent

## À la place de ce qui est personnel

voice-sent = Le reçu est envoyé.
voice-refused = Cette borne ne peut pas délivrer le visa. La raison est à l’écran et dans le casque.
