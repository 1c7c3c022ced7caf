package org.kaikaku.service.procedure.office.news;

import org.kaikaku.platform.register.RegisterEvent;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Once the register stands changed, cases say so; the event is handed in again until it is noted, and however often, it is noted once. */
@Component
class NoteNews {
    private final RegisterNews news;

    NoteNews(RegisterNews news) {
        this.news = news;
    }

    @Async
    @TransactionalEventListener
    void on(RegisterEvent event) {
        news.add(event);
    }
}
