package org.kaikaku.service.outreach.visit;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else, or the same person in another window, was first; all that was done for this is undone. */
@ResponseStatus(HttpStatus.CONFLICT)
public class BookingChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    BookingChangedMeanwhile(StopVisit visit) {
        super(visit.core().name());
    }
}
