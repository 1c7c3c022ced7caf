package org.kaikaku.service.procedure.office;

import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.service.procedure.application.Header;
import org.springframework.stereotype.Component;

/**
 * 支援措置: where people live who are under protection, or share a household with somebody who is, stands on no page of the office, even
 * when they wrote it into the application themselves.
 */
@Component
public class Protection {

    private static final Unseen WHY = new Unseen("asks only whether an address is suppressed, and shows nothing");

    private final Register register;

    Protection(Register register) {
        this.register = register;
    }

    /** Asked anew each time: a person may come under protection after they applied. */
    public boolean guards(Header header) {
        return header.people().stream().anyMatch(this::guards);
    }

    /** Those of them who are guarded, each person looked up once. */
    public Set<Header> guarded(Collection<Header> headers) {
        var known = new HashMap<String, Boolean>();
        return headers.stream()
                .filter(header ->
                        header.people().stream().anyMatch(person -> known.computeIfAbsent(person, this::guards)))
                .collect(Collectors.toSet());
    }

    private boolean guards(String person) {
        return register.person(new PersonId(person), WHY)
                .filter(resident -> resident.underProtection() || resident.address() instanceof Address.Suppressed)
                .isPresent();
    }
}
