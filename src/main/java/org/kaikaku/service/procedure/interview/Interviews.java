package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Interviews as they are kept: each step is one read and one write. */
public interface Interviews {
    void add(Interview interview);

    Optional<Interview> find(UUID id);

    /** What the code on somebody's phone leads to. */
    Optional<Interview> withCode(String code);

    /** Drafts of an account, the latest first. */
    List<Interview> draftsOf(UUID account);

    /** @throws ChangedMeanwhile when it was changed in another window */
    Interview save(Interview interview);

    class ChangedMeanwhile extends RuntimeException {}
}
