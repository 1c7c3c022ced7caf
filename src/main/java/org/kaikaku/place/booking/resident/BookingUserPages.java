package org.kaikaku.place.booking.resident;

import java.util.Map;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers oneself, or a group that one speaks for, once for all facilities. */
@Controller
@RequestMapping("/my/booking-users")
class BookingUserPages {
    private static final String PAGE = "place/booking/user-new";
    private static final String ACTION = "/my/booking-users";

    private final RegisterUser register;
    private final RulesOfBooking rules;

    BookingUserPages(RegisterUser register, RulesOfBooking rules) {
        this.register = register;
        this.rules = rules;
    }

    @GetMapping("/new")
    ModelAndView page(@RequestParam(defaultValue = "") String next, Actor actor) {
        return Pages.show(PAGE, UserFormView.own(UserForm.of(actor.name()), ACTION, false, own(next)));
    }

    @PostMapping
    ModelAndView register(@RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        var form = UserForm.read(sent);
        var next = own(sent.getOrDefault("next", ""));
        if (!form.problems().isEmpty()) {
            return Pages.mend(PAGE, UserFormView.own(form, ACTION, false, next));
        }
        var insists = sent.containsKey("insists");
        return switch (register.register(form.profile(), insists, rules.today().years(), actor)) {
            case RegisterUser.Result.Perhaps _ -> Pages.mend(PAGE, UserFormView.own(form, ACTION, true, next));
            case RegisterUser.Result.Registered(var user) -> {
                flash.addFlashAttribute(
                        "flash", user.inCity() ? "booking.user.registered.known" : "booking.user.registered");
                yield Pages.go(next.isEmpty() ? "/my/bookings" : next);
            }
        };
    }

    /** Never to another house. */
    private static String own(String next) {
        return next.startsWith("/my/bookings/") && !next.contains("//") && !next.contains("\\") ? next : "";
    }
}
