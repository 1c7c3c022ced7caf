package org.kaikaku.place.booking.user;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.kaikaku.place.booking.user.BookingUser.InCity;
import org.kaikaku.place.booking.user.BookingUser.Kind;
import org.kaikaku.place.booking.user.BookingUser.Profile;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.stereotype.Component;

/**
 * Whom the register has as living in the city need not come to prove it. Only for oneself, under one's own name and with an account that is
 * linked; nothing is told of somebody under protection (支援措置), whose proof a clerk sees.
 */
@Component
class LivesHere {
    private static final Unseen WHY = new Unseen("asks only whether they live here; RegisterUser writes the line");

    /** Stands where else the clerk does who saw the proof. */
    static final String KNOWN_FROM = "住民記録";

    private final Register register;

    LivesHere(Register register) {
        this.register = register;
    }

    boolean saysTheRegister(Profile profile, Actor actor) {
        return !actor.staff()
                && actor.behalf() == null
                && actor.person() != null
                && profile.kind() == Kind.PERSON
                && profile.inCity() == InCity.LIVES
                && register.person(new PersonId(actor.person()), WHY)
                        .filter(resident -> resident.isLiving() && !resident.underProtection())
                        .filter(resident -> called(resident, profile.name()))
                        .isPresent();
    }

    private static boolean called(Resident resident, String name) {
        var names = resident.names();
        return Stream.of(names.name(), names.onLetters())
                .anyMatch(one -> plain(one).equals(plain(name)));
    }

    /** Without width, spaces and the forms that a character is drawn in (異体字セレクタ), which people do not type. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "");
    }
}
