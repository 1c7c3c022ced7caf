package org.kaikaku.platform.notice.reader;

import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.template.Template;

/** Sends news to addresses that nobody has proved; the mails of this room answer. */
public interface CorrespondentMail {
    /** Whether the city sends mails at all. */
    boolean on();

    /** However often, it goes once. In the caller's transaction; it leaves after the commit. */
    void send(Correspondent to, News news, Template template);
}
