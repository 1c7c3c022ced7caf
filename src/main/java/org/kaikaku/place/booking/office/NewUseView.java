package org.kaikaku.place.booking.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.resident.BookingView;
import org.kaikaku.place.booking.resident.PlanForm;
import org.kaikaku.place.booking.resident.SearchView;
import org.kaikaku.platform.language.Text;

/**
 * @param number of who is registered, as typed
 * @param problem key of a text; null where nothing stands in the way
 */
public record NewUseView(
        String room,
        Text named,
        String day,
        Text date,
        String band,
        String kind,
        String number,
        PlanForm typed,
        List<String> spans,
        List<SearchView.Choice> purposes,
        List<BookingView.Thing> equipment,
        List<SearchView.Choice> reductions,
        @Nullable String problem) {}
