package org.kaikaku.service.counter.series;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever leads the hall brings in who came before this house counted them. */
@Controller
@RequestMapping(SeriesPages.PATH)
class SeriesPages {
    static final String PATH = "/staff/waits/arrivals";
    private static final String ALL = "service/counter/series/all";
    private static final String ONE = "service/counter/series/one";

    private final ReadSeries read;
    private final TakeSeries take;
    private final BeginSeries begin;
    private final SeriesTable table;
    private final ShowSeries show;
    private final UploadLimitsYaml limits;
    private final Halls halls;
    private final Cities cities;
    private final Clock clock;

    SeriesPages(
            ReadSeries read,
            TakeSeries take,
            BeginSeries begin,
            SeriesTable table,
            ShowSeries show,
            UploadLimitsYaml limits,
            Halls halls,
            Cities cities,
            Clock clock) {
        this.read = read;
        this.take = take;
        this.begin = begin;
        this.table = table;
        this.show = show;
        this.limits = limits;
        this.halls = halls;
        this.cities = cities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.DECIDE);
        return Pages.show(ALL, show.all(null));
    }

    @GetMapping("/samples/visits.csv")
    ResponseEntity<byte[]> visits(Actor actor) {
        actor.must(Right.DECIDE);
        return csv("visits.csv", SampleFile.visits(halls.current(), lastOpen()));
    }

    @GetMapping("/samples/counts.csv")
    ResponseEntity<byte[]> counts(Actor actor) {
        actor.must(Right.DECIDE);
        return csv("counts.csv", SampleFile.counts(halls.current(), lastOpen()));
    }

    @PostMapping
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        actor.must(Right.DECIDE);
        if (file == null || file.isEmpty()) {
            return Pages.mend(ALL, show.all("arrivals.take.none"));
        }
        var refusal = limits.current().refuseTable(file.getSize());
        if (refusal.isPresent()) {
            return Pages.mend(ALL, show.all(refusal.get().key()));
        }
        var sent = SentFile.of(file);
        return switch (read.read(sent.name(), sent.content())) {
            case ReadSeries.Read.Refused(var why) -> Pages.mend(ALL, show.all(why));
            case ReadSeries.Read.Series series -> Pages.go(PATH + "/" + take.take(sent.name(), series, actor));
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return Pages.show(ONE, show.one(find(id, actor), null));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return csv("report.csv", show.report(find(id, actor), PageAdvice.language(request)));
    }

    @PostMapping("/{id}/start")
    ModelAndView begin(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var draft = find(id, actor, ArrivalSeries.Draft.class);
        return switch (begin.begin(draft, actor)) {
            case ArrivalSeries.Decision.Refused(var why) ->
                Pages.mend(ONE, show.one(draft, "arrivals.begin.not." + why));
            case ArrivalSeries.Decision.Accepted _ -> {
                flash.addFlashAttribute("flash", "arrivals.begin.done");
                yield Pages.go(PATH);
            }
        };
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        begin.withdraw(find(id, actor, ArrivalSeries.InForce.class), actor);
        flash.addFlashAttribute("flash", "arrivals.withdraw.done");
        return Pages.go(PATH);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        begin.remove(find(id, actor, ArrivalSeries.Draft.class), actor);
        flash.addFlashAttribute("flash", "arrivals.remove.done");
        return Pages.go(PATH);
    }

    private LocalDate lastOpen() {
        var closed = cities.current().openingHours().closed();
        var day = LocalDate.ofInstant(clock.instant(), City.ZONE).minusDays(1);
        while (closed.isClosed(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private ArrivalSeries find(UUID id, Actor actor) {
        actor.must(Right.DECIDE);
        return table.find(id).orElseThrow(NoSuchSeries::new);
    }

    private <S extends ArrivalSeries> S find(UUID id, Actor actor, Class<S> state) {
        var series = find(id, actor);
        if (!state.isInstance(series)) {
            throw new SeriesTable.ChangedMeanwhile();
        }
        return state.cast(series);
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchSeries extends RuntimeException {}
}
