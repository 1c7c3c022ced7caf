package org.kaikaku.platform.notice.letter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.NotALook;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.springframework.stereotype.Component;

/** Where a letter goes, asked of the register anew each time: somebody may have moved or come under protection since it was written. */
@NotALook("PrintLetterBatch and TakeLetterBatch, to which it tells an address, write the line")
@Component
class Destination {
    private final Register register;

    Destination(Register register) {
        this.register = register;
    }

    sealed interface Found {
        record To(String postal, String address) implements Found {}

        record Nowhere(Letter.Why why) implements Found {}
    }

    Found of(Letter.Head letter) {
        return of(letter.person(), letter.postal(), letter.address());
    }

    Found of(@Nullable String person, @Nullable String postal, @Nullable String address) {
        var known = person == null ? Optional.<Resident>empty() : register.person(new PersonId(person));
        if (known.isPresent()) {
            return registered(known.get());
        }
        return address == null || address.isBlank()
                ? new Found.Nowhere(Letter.Why.NO_ADDRESS)
                : new Found.To(postal == null ? "" : postal, address);
    }

    private static Found registered(Resident resident) {
        if (resident.underProtection()) {
            return new Found.Nowhere(Letter.Why.PROTECTED);
        }
        return switch (resident.address()) {
            case Address.Suppressed() -> new Found.Nowhere(Letter.Why.PROTECTED);
            case Address.Known(var postal, var text) ->
                switch (resident.standing()) {
                    case Standing.Dead _ -> new Found.Nowhere(Letter.Why.DEAD);
                    case Standing.MovedOut _ -> new Found.Nowhere(Letter.Why.MOVED_OUT);
                    case Standing.Living() -> new Found.To(postal, text);
                };
        };
    }
}
