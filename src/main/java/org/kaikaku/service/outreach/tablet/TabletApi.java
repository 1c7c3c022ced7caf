package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the crew's device asks of the house and tells it. Only for the device's own pages: it may change with them. */
@RestController
@RequestMapping("/staff/outreach/tablet")
class TabletApi {
    private static final int DAYS_AHEAD = 7;
    private static final int LONGEST_NAME = 40;

    private final Outings outings;
    private final LoadDay load;
    private final TakeItem takeItem;
    private final OpenSealed openSealed;
    private final EndDay endDay;
    private final Tablets tablets;
    private final Items items;
    private final Clock clock;

    TabletApi(
            Outings outings,
            LoadDay load,
            TakeItem takeItem,
            OpenSealed openSealed,
            EndDay endDay,
            Tablets tablets,
            Items items,
            Clock clock) {
        this.outings = outings;
        this.load = load;
        this.takeItem = takeItem;
        this.openSealed = openSealed;
        this.endDay = endDay;
        this.tablets = tablets;
        this.items = items;
        this.clock = clock;
    }

    /** @param header where the token of a form goes */
    record Now(Instant now, String name, String header, String token) {}

    record OutingShape(String van, Text name, LocalDate day, List<Text> stops, boolean calledOff) {}

    record DayWish(
            @Nullable String van,
            @Nullable String day,
            @Nullable String name) {}

    /** @param sentAt by the device's clock */
    record Brought(Item item, Instant sentAt) {}

    /** In Base64, as {@link Seal} explains; {@code sentAt} as above. */
    record BroughtSealed(String key, String iv, String data, Instant sentAt) {
        @SuppressWarnings("ConstantValue") // JSON may leave out anything
        Optional<Seal.Sealed> sealed() {
            if (Stream.of(key, iv, data, sentAt).anyMatch(Objects::isNull) || !Item.isTime(sentAt)) {
                return Optional.empty();
            }
            try {
                var decoder = Base64.getDecoder();
                return Optional.of(new Seal.Sealed(decoder.decode(key), decoder.decode(iv), decoder.decode(data)));
            } catch (IllegalArgumentException noBase64) {
                return Optional.empty();
            }
        }
    }

    /**
     * @param state TAKEN, HELD or ASIDE
     * @param version of the booking from now on; null where none was changed
     */
    record Answer(
            UUID key,
            String state,
            @Nullable String reason,
            String what,
            List<CounterAway.Receipt> receipts,
            @Nullable Integer version) {}

    record Standing(String state, List<Answer> items) {}

    record Expected(int expected) {}

    @GetMapping("/now.json")
    ResponseEntity<Now> now(Actor actor, CsrfToken csrf) {
        actor.must(Right.RECEIVE);
        return fresh(new Now(clock.instant(), actor.name(), csrf.getHeaderName(), csrf.getToken()));
    }

    /** Those that this crew may take along. */
    @GetMapping("/outings.json")
    ResponseEntity<List<OutingShape>> outings(Actor actor) {
        actor.must(Right.RECEIVE);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return fresh(outings.between(today, today.plusDays(DAYS_AHEAD)).stream()
                .filter(outing -> actor.may(Right.RECEIVE, outing.division()))
                .map(outing -> new OutingShape(
                        outing.van().key(),
                        outing.van().name(),
                        outing.day(),
                        outing.calls().stream().map(call -> call.stop().name()).toList(),
                        outing.calledOff()))
                .toList());
    }

    @PostMapping("/days")
    ResponseEntity<DayShape> load(@RequestBody DayWish wish, Actor actor) {
        actor.must(Right.RECEIVE);
        var day = SentBack.day(Objects.requireNonNullElse(wish.day(), "")).orElseThrow(NoSuchOuting::new);
        if (wish.van() == null) {
            throw new NoSuchOuting();
        }
        var name = Objects.requireNonNullElse(wish.name(), "").strip();
        return fresh(load.load(
                wish.van(), day, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, actor));
    }

    /** Whether the device may still be used, and what became of all that it brought. */
    @GetMapping("/days/{id}")
    ResponseEntity<Standing> standing(@PathVariable UUID id, Actor actor) {
        var tablet = own(id, actor);
        var state = switch (tablet) {
            case Tablet.Loaded _ -> "LOADED";
            case Tablet.Ended _ -> "ENDED";
            case Tablet.Revoked _ -> "REVOKED";
        };
        return fresh(
                new Standing(state, items.of(id).stream().map(TabletApi::answer).toList()));
    }

    @PostMapping("/days/{id}/items")
    ResponseEntity<?> take(@PathVariable UUID id, @RequestBody Brought brought, Actor actor) {
        own(id, actor);
        if (!Item.isWhole(brought.item()) || brought.sentAt() == null || !Item.isTime(brought.sentAt())) {
            return ResponseEntity.badRequest().build();
        }
        return taken(id, brought.item(), brought.sentAt(), actor);
    }

    /** What nobody can read on the device any more, because its PIN was lost; taken as if it was sent. */
    @PostMapping("/days/{id}/sealed-items")
    ResponseEntity<?> takeSealed(@PathVariable UUID id, @RequestBody BroughtSealed brought, Actor actor) {
        own(id, actor);
        var item = brought.sealed().flatMap(one -> openSealed.open(id, one));
        return item.isPresent()
                ? taken(id, item.get(), brought.sentAt(), actor)
                : ResponseEntity.badRequest().build();
    }

    private ResponseEntity<?> taken(UUID id, Item item, Instant sentAt, Actor actor) {
        return switch (takeItem.take(id, item, sentAt, actor)) {
            case TakeItem.Result.Heard(var kept) -> fresh(answer(kept));
            case TakeItem.Result.OutOfOrder(var expected) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Expected(expected));
        };
    }

    /** Nothing is left on the device. */
    @PostMapping("/days/{id}/end")
    ResponseEntity<Void> end(@PathVariable UUID id, Actor actor) {
        endDay.end(id, actor);
        return ResponseEntity.noContent().build();
    }

    private Tablet own(UUID id, Actor actor) {
        return tablets.find(id).filter(found -> found.core().isOf(actor)).orElseThrow(NoSuchTablet::new);
    }

    private static Answer answer(Item.Kept kept) {
        var key = kept.item().key();
        return switch (kept.outcome()) {
            case Outcome.Taken(var receipts, var after) -> new Answer(key, "TAKEN", null, "", receipts, after);
            case Outcome.Held(var reason, var what) -> new Answer(key, "HELD", reason.name(), what, List.of(), null);
            case Outcome.Aside(var reason, var what) -> new Answer(key, "ASIDE", reason.name(), what, List.of(), null);
        };
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
