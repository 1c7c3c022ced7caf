package org.kaikaku.service.appointment.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

public record WeekOfDeskView(
        String desk, Text name, Text week, List<Day> days, List<Line> lines, String before, String after) {
    /** @param path of the day's list */
    public record Day(String path, Text shown, boolean open) {}

    public record Line(String time, List<Cell> cells) {}

    /** @param booked null on a day on which nobody can come */
    public record Cell(@Nullable Integer booked, int seats) {
        public boolean full() {
            return booked != null && booked >= seats;
        }
    }
}
