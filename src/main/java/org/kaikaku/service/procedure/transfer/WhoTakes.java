package org.kaikaku.service.procedure.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.Division;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.springframework.stereotype.Component;

/**
 * Which divisions may take a case over: those that {@code transfers.yaml} says today, whatever release the case stays on, for it is about who
 * works here now; and always the procedure's own, so that a case can go back.
 */
@Component
public class WhoTakes {
    private final CityToday today;
    private final Catalogues catalogues;
    private final Clock clock;

    WhoTakes(CityToday today, Catalogues catalogues, Clock clock) {
        this.today = today;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** As they stand today, in the order of the city's file; the one that has it is not among them. */
    public List<Division> of(Header header) {
        var takers = today.says(new TakerFile(List.of(), List.of())::read, List.<Taker>of()).stream()
                .filter(taker -> taker.takes(header.event(), header.procedure()))
                .map(Taker::division)
                .collect(Collectors.toCollection(HashSet::new));
        home(header).ifPresent(takers::add);
        takers.remove(header.division());
        var divisions = catalogues.current().city().divisions();
        return divisions.on(LocalDate.ofInstant(clock.instant(), City.ZONE)).all().stream()
                .filter(division -> takers.contains(division.key()))
                .toList();
    }

    /** That of the procedure as it is today; where it is gone, as it was when the case came. */
    private Optional<String> home(Header header) {
        var procedures = catalogues.current().procedures();
        return Optional.ofNullable(procedures.get(header.procedure()))
                .or(() -> Optional.of(
                        catalogues.release(header.release(), header.on()).procedure(header.procedure())))
                .map(Procedure::division);
    }
}
