package org.kaikaku.service.procedure.counter;

import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the clerk notes for the sections; it reaches them with the applications. */
@Service
public class KeepMemo {
    private static final int LONGEST = 2000;

    private final Visits visits;

    KeepMemo(Visits visits) {
        this.visits = visits;
    }

    @Transactional
    public void keep(Visit visit, String words) {
        if (visit instanceof Visit.InProgress open) {
            visits.save(open.note(plain(words)));
        }
    }

    /** With each answer, so that no note is lost that nobody saved. */
    @Transactional
    public void keepIfChanged(Visit visit, @Nullable String words) {
        if (words != null && !plain(words).equals(visit.memo())) {
            keep(visit, words);
        }
    }

    public static String plain(String words) {
        var readable = words.strip().replaceAll("[\\p{Cc}&&[^\\n]]", "");
        int longest = Math.min(LONGEST, readable.codePointCount(0, readable.length()));
        return readable.substring(0, readable.offsetByCodePoints(0, longest));
    }
}
