package org.kaikaku.platform.notice.letter;

import java.util.Objects;
import java.util.Optional;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.springframework.stereotype.Component;

/**
 * To whom and where a letter goes, asked of the register anew each time: somebody may have moved, married or come under protection since it
 * was written. Who has left the city is written to where they said that they would live.
 */
@Component
class Destination {
    private static final Unseen WHY =
            new Unseen("PrintLetterBatch and TakeLetterBatch, to which it tells an address, write the line");

    private final Register register;

    Destination(Register register) {
        this.register = register;
    }

    sealed interface Found {
        record To(String name, String postal, String address) implements Found {}

        record Nowhere(Letter.Why why) implements Found {}
    }

    Found of(Letter.Head letter) {
        return person(letter)
                .map(resident -> registered(resident, letter))
                .orElseGet(() -> stated(letter, letter.name()).orElse(new Found.Nowhere(Letter.Why.NO_ADDRESS)));
    }

    /** What the letter is addressed to: of whom the register knows, the 通称 where there is one. */
    String name(Letter.Head letter) {
        return person(letter).map(resident -> resident.names().onLetters()).orElse(letter.name());
    }

    private Optional<Resident> person(Letter.Head letter) {
        return Optional.ofNullable(letter.person()).map(PersonId::new).flatMap(id -> register.person(id, WHY));
    }

    private static Optional<Found> stated(Letter.Head letter, String name) {
        return Optional.ofNullable(letter.address())
                .filter(address -> !address.isBlank())
                .map(address -> new Found.To(name, Objects.requireNonNullElse(letter.postal(), ""), address));
    }

    private static Found registered(Resident resident, Letter.Head letter) {
        if (resident.underProtection()) {
            return new Found.Nowhere(Letter.Why.PROTECTED);
        }
        var name = resident.names().onLetters();
        return switch (resident.address()) {
            case Address.Suppressed() -> new Found.Nowhere(Letter.Why.PROTECTED);
            case Address.Known(var postal, var text) ->
                switch (resident.standing()) {
                    case Standing.Dead _ -> new Found.Nowhere(Letter.Why.DEAD);
                    // The register still has the address that they left.
                    case Standing.MovedOut _ ->
                        stated(letter, name)
                                .filter(found -> !text.equals(letter.address()))
                                .orElse(new Found.Nowhere(Letter.Why.MOVED_OUT));
                    case Standing.Living() -> new Found.To(name, postal, text);
                };
        };
    }
}
