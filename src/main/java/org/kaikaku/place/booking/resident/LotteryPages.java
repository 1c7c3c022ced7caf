package org.kaikaku.place.booking.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.CheckedDraw;
import org.kaikaku.place.booking.lottery.DrawFile;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.lottery.Lottery;
import org.kaikaku.place.booking.lottery.VerifyDraw;
import org.kaikaku.place.booking.lottery.Winnings;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What anybody may know of a lottery: the promise, the entries under pseudonyms, the result, and whether it was drawn as promised. */
@Controller
@RequestMapping("/facilities/lotteries")
class LotteryPages {
    private static final String CHECK = "place/booking/lottery-check";
    private static final long LARGEST = 20_000_000;

    private final Lotteries lotteries;
    private final Winnings winnings;
    private final JsonMapper json;
    private final Clock clock;

    LotteryPages(Lotteries lotteries, Winnings winnings, JsonMapper json, Clock clock) {
        this.lotteries = lotteries;
        this.winnings = winnings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return Pages.show(
                "place/booking/lotteries",
                new LotteryView.Many(lotteries.all().stream().map(this::view).toList()));
    }

    @GetMapping("/{month}")
    ModelAndView one(@PathVariable String month) {
        return Pages.show(
                "place/booking/lottery",
                new LotteryView.One(view(find(month)), winnings.after().getOrDefault(month, Winnings.After.NONE)));
    }

    /** Empty of entries while they are taken; without the seed before the draw. */
    @GetMapping("/{month}/lottery.json")
    ResponseEntity<byte[]> file(@PathVariable String month) {
        var file = find(month).published();
        if (file == null) {
            throw new HoldLottery.NoSuchLottery();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lottery-" + month + ".json\"")
                .body(json.writeValueAsBytes(file));
    }

    @GetMapping("/check")
    ModelAndView check() {
        return Pages.show(CHECK, new LotteryView.Checked(false, "", 0, 0, List.of(), null));
    }

    @PostMapping("/check")
    ModelAndView check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String hash) {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return Pages.mend(CHECK, new LotteryView.Checked(false, "", 0, 0, List.of(), "booking.lottery.check.none"));
        }
        return Pages.show(CHECK, checked(VerifyDraw.verify(content(file), hash.isBlank() ? null : hash)));
    }

    /** The file as it is published here, with no need to send it. */
    @GetMapping("/{month}/check")
    ModelAndView check(@PathVariable String month) {
        var file = find(month).published();
        if (file == null) {
            throw new HoldLottery.NoSuchLottery();
        }
        return Pages.show(CHECK, checked(VerifyDraw.verify(json.writeValueAsBytes(file), null)));
    }

    private static LotteryView.Checked checked(CheckedDraw found) {
        return new LotteryView.Checked(
                true,
                found.month(),
                found.entries(),
                found.winners(),
                found.wrong().stream()
                        .map(wrong -> "booking.lottery.wrong."
                                + wrong.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                null);
    }

    private Lottery find(String month) {
        return lotteries.find(month).orElseThrow(HoldLottery.NoSuchLottery::new);
    }

    LotteryView view(Lottery lottery) {
        return view(lottery, lotteries, clock);
    }

    static LotteryView view(Lottery lottery, Lotteries lotteries, Clock clock) {
        var stage = lottery.stage(clock.instant());
        var file = lottery.published();
        var results = file == null ? null : file.results();
        return new LotteryView(
                lottery.month().toString(),
                BookingDays.named(lottery.month()),
                "booking.lottery.stage." + stage.name().toLowerCase(Locale.ROOT),
                stage == Lottery.Stage.OPEN,
                BookingDays.moment(lottery.closesAt()),
                lottery.publicDraw(),
                BookingDays.date(lottery.publicOn()),
                lottery.commitment(),
                file == null
                        ? lotteries.count(lottery.month().toString())
                        : file.entries().size(),
                file == null ? "" : file.entriesHash(),
                file == null || file.seed() == null ? "" : file.seed(),
                file == null || file.publicResult() == null ? "" : file.publicResult(),
                results == null
                        ? null
                        : (int) results.stream().filter(DrawFile.Drawn::won).count());
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
