package org.kaikaku.platform.mandate.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The mandates of the city. */
public interface MandateBook {
    void add(Mandate.Offered offered);

    Optional<Mandate> find(UUID id);

    /** @param hash of the code that somebody typed */
    Optional<Mandate.Offered> offered(String hash);

    /** All of a person, the latest first. */
    List<Mandate> ofPerson(String person);

    /** All of a company, the latest first. */
    List<Mandate> ofCompany(String number);

    /** All that an account may use, could once, or could soon; the latest first. */
    List<Mandate> ofProxy(UUID account);

    /** In force by their state, a thousand at a time, in the order of their ids. */
    List<Mandate.InForce> inForce(UUID after);

    /** @throws ChangedMeanwhile when somebody else wrote first */
    void save(Mandate mandate);

    @ResponseStatus(HttpStatus.CONFLICT)
    class ChangedMeanwhile extends RuntimeException {}
}
