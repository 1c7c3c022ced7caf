package org.kaikaku.service.procedure.office.casefile;

import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.PaperInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes on the case that a paper cannot be opened, and what to ask for. */
@Component
class TellOfThreat {
    private static final String AUTHOR = "Kaikaku";

    private final Notes notes;
    private final Texts texts;

    TellOfThreat(Notes notes, Texts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    /** In the transaction of who publishes it, which is retried as a whole. */
    @EventListener
    void tell(PaperInfected infected) {
        var words =
                texts.say(Language.JA, "office.papers.threat", infected.title(), infected.sentAs(), infected.threat());
        notes.add(infected.application(), AUTHOR, words);
    }
}
