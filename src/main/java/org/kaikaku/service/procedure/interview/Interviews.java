package org.kaikaku.service.procedure.interview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Interviews as they are kept: each step is one read and one write. */
public interface Interviews {
    void add(Interview interview);

    Optional<Interview> find(UUID id);

    /** What the code on somebody's phone leads to, if anything was answered since. */
    Optional<Interview> withCode(String code, Instant since);

    /**
     * What an account has begun and can still submit something of, the latest first.
     *
     * @param page from 0
     */
    List<Interview> draftsOf(UUID account, int page, int size);

    /** Of whomever they are: what is not submitted yet and rests on what the register knows of one of these people (register numbers). */
    List<UUID> draftsAbout(Collection<String> people);

    /** Nobody else changes it until the caller's transaction ends. */
    Optional<Interview> lock(UUID id);

    /** All of it that can go online has been submitted. Who changes an answer afterwards has a draft again. */
    void finish(UUID id);

    /** Something of it can be submitted again. */
    void reopen(UUID application);

    /** How many interviews about these events led to an application in that time. */
    int submitted(Collection<String> events, Instant since, Instant before);

    /** Those interviews, in an order that stays. */
    List<Interview> submitted(Collection<String> events, Instant since, Instant before, int offset, int most);

    /** @throws ChangedMeanwhile when it was changed in another window */
    Interview save(Interview interview);

    @ResponseStatus(HttpStatus.CONFLICT)
    class ChangedMeanwhile extends RuntimeException {}
}
