package org.kaikaku.platform.opendata.site;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.publish.Licence;

/**
 * @param found how many rows have the words that were asked for
 * @param page from 1
 * @param map whether its rows lie somewhere, so that there is a GeoJSON
 */
public record TableView(
        String name,
        Text title,
        Licence licence,
        int number,
        int rows,
        Text at,
        boolean map,
        String asked,
        int found,
        int page,
        int pages,
        List<Row> shown,
        List<Before> before) {

    /** @param title the first cell that says what the row is about */
    public record Row(String title, List<Cell> cells) {}

    public record Cell(String column, String words) {}

    public record Before(int number, int rows, Text at) {}
}
