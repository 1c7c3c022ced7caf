package org.kaikaku.service.counter;

import java.util.List;
import java.util.Optional;

/** What somebody who answered the questions at home has found there: the room that asked them says so, and the hall leads them to the right desks. */
public interface FoundAtHome {
    /**
     * Looking is written into the journal, in the caller's transaction.
     *
     * @param typed the code as typed, or as a scanner reads it off a phone
     * @return empty where no such code holds today
     */
    Optional<Found> find(String typed);

    /**
     * @param code plain, without what stands around it in a picture
     * @param event key of the life event that was asked about
     * @param divisions keys of those in charge of what was found, the most urgent first
     */
    record Found(String code, String event, List<String> divisions) {}
}
