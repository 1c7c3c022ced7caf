package org.kaikaku.service.outreach.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.VanErrand;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The timetable as a page, as a calendar feed (RFC 5545) and as open data: when the van stands where, and never who comes. */
@Controller
@RequestMapping("/outreach")
class TimetablePages {
    private static final Dataset CALLS = new Dataset(
            "outreach_timetable",
            new Text("お出かけ市役所の運行予定", "来《く》る 市役所《しやくしょ》の 予定《よてい》", "Timetable of the mobile city hall"),
            List.of(
                    DatasetColumn.of("運行日", Kind.DATE),
                    DatasetColumn.of("地区名", Kind.TEXT),
                    DatasetColumn.of("車両名", Kind.TEXT),
                    DatasetColumn.of("停留所ID", Kind.TEXT),
                    DatasetColumn.of("停留所名", Kind.TEXT),
                    DatasetColumn.of("場所", Kind.TEXT),
                    DatasetColumn.of("緯度", Kind.LATITUDE),
                    DatasetColumn.of("経度", Kind.LONGITUDE),
                    DatasetColumn.of("開始時間", Kind.TIME),
                    DatasetColumn.of("終了時間", Kind.TIME),
                    DatasetColumn.of("予約制", Kind.YES_NO),
                    DatasetColumn.of("段差なし", Kind.YES_NO),
                    DatasetColumn.of("バリアフリー情報", Kind.TEXT),
                    DatasetColumn.of("取扱い", Kind.LIST),
                    DatasetColumn.of("状況", Kind.TEXT)));
    private static final int DAYS = 92;

    private final Timetables timetables;
    private final ShowTimetable show;
    private final Clock clock;

    TimetablePages(Timetables timetables, ShowTimetable show, Clock clock) {
        this.timetables = timetables;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String area, @Nullable Actor actor) {
        return timetables
                .find()
                .map(timetable -> Pages.show("service/outreach/timetable", show.show(timetable, area, actor)))
                .orElseGet(() -> Pages.show("service/outreach/timetable", TimetableView.NO_VAN));
    }

    @GetMapping("/timetable.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String area) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("outreach-timetable.csv")
                                .build()
                                .toString())
                .body(OpenDataFile.csv(CALLS, rows(area)));
    }

    @GetMapping("/timetable.json")
    ResponseEntity<byte[]> json(@RequestParam(defaultValue = "") String area) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body(OpenDataFile.json(CALLS, rows(area)));
    }

    /** Without the days that were called off: a calendar that fetches it again forgets them. */
    @GetMapping("/timetable.ics")
    ResponseEntity<String> calendar(@RequestParam(defaultValue = "") String area, HttpServletRequest request) {
        var language = PageAdvice.language(request);
        var calls = show.coming(area, DAYS).stream()
                .filter(outing -> !outing.calledOff())
                .flatMap(outing -> outing.calls().stream()
                        .map(call -> new IcsCalendar.Busy(
                                outing.day() + "-" + call.stop().key() + "@outreach.kaikaku",
                                from(call),
                                until(call),
                                Ruby.plain(call.stop().name().in(language)),
                                Ruby.plain(call.stop().place().in(language)))))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .body(IcsCalendar.feed(calls, clock.instant()));
    }

    private List<OpenRow> rows(String area) {
        var timetable = timetables.find().orElseThrow(NoVan::new);
        return show.coming(area, DAYS).stream()
                .flatMap(outing -> outing.calls().stream().map(call -> row(timetable, outing, call)))
                .toList();
    }

    private static OpenRow row(Timetable timetable, Outing outing, Call call) {
        var stop = call.stop();
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("運行日", outing.day());
        values.put("地区名", timetable.area(outing.area()).orElseThrow().name().ja());
        values.put("車両名", outing.van().name().ja());
        values.put("停留所ID", stop.key());
        values.put("停留所名", stop.name().ja());
        values.put("場所", stop.place().ja());
        values.put("緯度", java.math.BigDecimal.valueOf(stop.at().latitude()));
        values.put("経度", java.math.BigDecimal.valueOf(stop.at().longitude()));
        values.put("開始時間", clock(from(call)));
        values.put("終了時間", clock(until(call)));
        values.put("予約制", call.byBooking());
        values.put("段差なし", stop.stepFree());
        values.put("バリアフリー情報", stop.access().ja());
        values.put(
                "取扱い",
                stop.errands().stream().map(VanErrand::name).map(Text::ja).collect(Collectors.toList()));
        values.put("状況", outing.calledOff() ? "中止" : "運行");
        return new OpenRow(1, values);
    }

    private static Instant from(Call call) {
        return call.byBooking() && call.arrives() != null ? call.arrives() : call.from();
    }

    private static Instant until(Call call) {
        return call.byBooking() && call.leaves() != null ? call.leaves() : call.until();
    }

    private static String clock(Instant at) {
        return at.atZone(org.kaikaku.platform.city.City.ZONE).toLocalTime().toString();
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoVan extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
