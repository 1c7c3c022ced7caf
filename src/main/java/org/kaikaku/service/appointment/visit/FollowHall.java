package org.kaikaku.service.appointment.visit;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.service.counter.CheckedInMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the hall says of whoever was checked in, so that the booking, the wait and the service are one record; however late or often it is said. */
@Component
class FollowHall {
    private static final String OURS = "appointment/";

    private final AppointedVisits visits;
    private final KeepVisit keep;

    FollowHall(AppointedVisits visits, KeepVisit keep) {
        this.visits = visits;
        this.keep = keep;
    }

    @ApplicationModuleListener
    void moved(CheckedInMoved event) {
        find(event.key()).flatMap(visit -> after(visit, event)).ifPresent(this::save);
    }

    private Optional<Visit> find(String key) {
        return key.startsWith(OURS) ? visits.find(UUID.fromString(key.substring(OURS.length()))) : Optional.empty();
    }

    /** Empty where it says nothing new. */
    private static Optional<Visit> after(Visit visit, CheckedInMoved event) {
        return switch (visit) {
            case Visit.Arrived arrived ->
                Optional.of(
                        switch (event.stage()) {
                            case SERVING -> arrived.serve(event.at());
                            case DONE ->
                                arrived.end(Objects.requireNonNullElse(event.servedAt(), event.at()), event.at());
                            case LEFT -> arrived.leave(event.at());
                        });
            case Visit.Serving serving
            when event.stage() != CheckedInMoved.Stage.SERVING -> Optional.of(serving.end(event.at()));
            default -> Optional.empty();
        };
    }

    private void save(Visit visit) {
        var purpose = switch (visit) {
            case Visit.Serving _ -> "予約した人の対応が始まったことを記録する";
            case Visit.Left _ -> "予約した人が帰ったことを記録する";
            default -> "予約した人の対応が終わったことを記録する";
        };
        keep.save(visit, Act.CHANGE, purpose, Doer.SYSTEM);
    }
}
