package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.rules.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The applications of the city. */
public interface Applications {
    /** In characters: reasons, notes and what is asked of the applicant. */
    int LONGEST_TEXT = 4000;

    /**
     * Writes down a confirmation and draws a number for each procedure that it submits.
     *
     * @param at decides the fiscal year of the numbers
     */
    List<Receipt> open(UUID bundle, UUID interview, String key, Collection<Rule.Ref> wanted, Instant at);

    /**
     * One insert for all of a bundle.
     *
     * @param interview that they came out of: none of its procedures is open twice for the same subject
     */
    void add(UUID interview, List<Application.Received> received, Doer doer);

    /** What came out of an interview and was not withdrawn. */
    Set<Rule.Ref> submitted(UUID interview);

    Optional<Application> find(Receipt receipt, Sight why);

    /** @throws NoSuchApplication when there is none */
    Application get(Receipt receipt, Sight why);

    /** Those of the ids that there are, by receipt. */
    List<Application> all(Collection<UUID> ids, Sight why);

    /** Those of the receipts that there are. */
    List<Application> numbered(Collection<Receipt> receipts, Sight why);

    /**
     * Writes the new state and its line of history.
     *
     * @throws ChangedMeanwhile when somebody else wrote first
     */
    void save(Outcome.Done step, Doer doer);

    /**
     * The same for a step that may be taken back. What would go out is held until then.
     *
     * @param until not after now: it goes out at once
     */
    void save(Outcome.Done step, Doer doer, java.time.Instant until);

    /** Empty where nobody of the office has gone on with it. */
    Optional<LastStep> lastStep(Application application);

    /** As the applicant sees it while something is held: as it was before. Empty where nothing is held. */
    Optional<Application> outside(Application application);

    /** Of what is held, what is due to go out. */
    List<Receipt> due(java.time.Instant now, int most);

    /**
     * What was held is held no more, and can be taken back no more.
     *
     * @return false where nothing was held, or somebody was first
     */
    boolean release(Application application);

    List<Line> history(UUID application);

    /**
     * A line of the history.
     *
     * @param proxied whether somebody did it for the applicant; then the doer's name says so
     */
    record Line(Instant at, Happening what, String doer, String note, boolean proxied) {}

    class NoSuchApplication extends RuntimeException {}

    @ResponseStatus(HttpStatus.CONFLICT)
    class ChangedMeanwhile extends RuntimeException {}
}
