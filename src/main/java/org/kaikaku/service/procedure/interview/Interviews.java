package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Interviews as they are kept: each step is one read and one write. */
public interface Interviews {
    void add(Interview interview);

    Optional<Interview> find(UUID id);

    /** What the code on somebody's phone leads to. */
    Optional<Interview> withCode(String code);

    /**
     * What an account has begun and can still submit something of, the latest first.
     *
     * @param page from 0
     */
    List<Interview> draftsOf(UUID account, int page, int size);

    /** All of it that can go online has been submitted. Who changes an answer afterwards has a draft again. */
    void finish(UUID id);

    /** Something of it can be submitted again. */
    void reopen(UUID application);

    /** @throws ChangedMeanwhile when it was changed in another window */
    Interview save(Interview interview);

    @ResponseStatus(HttpStatus.CONFLICT)
    class ChangedMeanwhile extends RuntimeException {}
}
