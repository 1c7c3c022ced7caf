package org.kaikaku.place.booking.setup;

import java.util.List;
import java.util.function.Function;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form again with what was typed, and why the change was not made. */
@Component
class ShowRefusals {
    ModelAndView answer(String page, ChangeFacilities.Result result, Function<Refusals, Object> view) {
        var status = result instanceof ChangeFacilities.Result.Refused
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.CONFLICT;
        return Pages.withStatus(page, view.apply(why(result)), status);
    }

    private static Refusals why(ChangeFacilities.Result result) {
        return switch (result) {
            case ChangeFacilities.Result.Done _ -> Refusals.NONE;
            case ChangeFacilities.Result.Overtaken _ -> new Refusals(true, List.of(), List.of(), 0);
            case ChangeFacilities.Result.Refused(var problems) ->
                new Refusals(
                        false, problems.stream().map(CityFileWords::japanese).toList(), List.of(), 0);
            case ChangeFacilities.Result.Booked(var bookings, var entries) ->
                new Refusals(
                        false,
                        List.of(),
                        bookings.stream()
                                .map(booked -> new Refusals.Booked(
                                        "/staff/bookings/" + booked.core().id(),
                                        booked.core().shown(),
                                        BookingDays.span(
                                                booked.core().from(),
                                                booked.core().until())))
                                .toList(),
                        entries);
        };
    }

    /** The versions that the writer began with, as the form carries them. */
    static String read(Typed typed) {
        return typed.line("read");
    }
}
