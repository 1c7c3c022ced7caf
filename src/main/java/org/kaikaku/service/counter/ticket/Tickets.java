package org.kaikaku.service.counter.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Tickets {
    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Ticket> find(UUID id) {
        return jdbc.sql("select * from counter_ticket where id = ?")
                .param(id)
                .query(TicketRow::ticket)
                .optional();
    }

    /** So that nobody else takes a step with it before this transaction is over. */
    Optional<Ticket> lock(UUID id) {
        return jdbc.sql("select * from counter_ticket where id = ? for update")
                .param(id)
                .query(TicketRow::ticket)
                .optional();
    }

    /** Those of the day that are not over. */
    public List<Ticket> open(LocalDate day) {
        return jdbc.sql("""
                        select * from counter_ticket where day = ? and state not in ('DONE', 'LEFT') order by order_at, number
                        """).param(day).query(TicketRow::ticket).list();
    }

    /** Those called last on a day, the latest first by the order of the calls themselves, each to where it was called last. */
    public List<Call> calls(LocalDate day, int most) {
        return jdbc.sql("""
                        select letter, number, service, desk, called_at from counter_ticket
                         where day = ? and called_at is not null order by call_no desc limit ?
                        """)
                .params(day, most)
                .query((row, _) -> new Call(
                        Slip.shown(row.getString("letter"), row.getInt("number")),
                        row.getString("service"),
                        row.getString("desk"),
                        row.getTimestamp("called_at").toInstant()))
                .list();
    }

    public record Call(String shown, String service, String desk, Instant at) {}

    Optional<Ticket> at(LocalDate day, String desk) {
        return jdbc.sql("""
                        select * from counter_ticket
                         where day = ? and desk = ? and state in ('CALLED', 'RECALLED', 'SERVING', 'HANDED_OVER')
                        """).params(day, desk).query(TicketRow::ticket).optional();
    }

    /** Those of days before that nobody ended. */
    List<Ticket> leftOver(LocalDate today) {
        return jdbc.sql("""
                        select * from counter_ticket where day < ? and state not in ('DONE', 'LEFT') for update skip locked
                        """).param(today).query(TicketRow::ticket).list();
    }

    Optional<Ticket> asked(String key) {
        return jdbc.sql("select * from counter_ticket where asked = ?")
                .param(key)
                .query(TicketRow::ticket)
                .optional();
    }

    /** What it was asked for under. */
    Optional<String> key(UUID id) {
        return jdbc.sql("select asked from counter_ticket where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** What is not over of whoever carries that code. */
    Optional<Ticket> carrying(LocalDate day, String code) {
        return jdbc.sql("""
                        select * from counter_ticket
                         where day = ? and carried = ? and state not in ('DONE', 'LEFT') order by number limit 1
                        """).params(day, code).query(TicketRow::ticket).optional();
    }

    /** The code of what was answered at home, for the desk before which they stand; empty once the ticket is over, so that it leads to nobody. */
    public Optional<String> carried(UUID id) {
        return jdbc.sql("select carried from counter_ticket where id = ? and carried is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** How many that were taken from outside wait for a service. */
    int waitingFromOutside(LocalDate day, String service) {
        return jdbc.sql("""
                        select count(*) from counter_ticket
                         where day = ? and service = ? and source = 'WEB' and state in ('ISSUED', 'TRANSFERRED')
                        """).params(day, service).query(Integer.class).single();
    }

    /**
     * The next number of a letter on a day, with its place in the queue; two who press at once wait for each other here. A place is always
     * behind that of a number given earlier, whatever its letter, even where the clock was set back or another node's clock is behind.
     */
    Place place(LocalDate day, String letter, int first, Instant now) {
        return jdbc.sql("""
                        insert into counter_number (day, letter, last, order_at)
                        values (:day, :letter, :first,
                                greatest(:now, (select max(order_at) + interval '1 microsecond' from counter_number where day = :day)))
                        on conflict (day, letter) do update
                            set last = counter_number.last + 1, order_at = greatest(excluded.order_at, counter_number.order_at + interval '1 microsecond')
                        returning last, order_at
                        """)
                .param("day", day)
                .param("letter", letter)
                .param("first", first)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Place(
                        row.getInt("last"), row.getTimestamp("order_at").toInstant()))
                .single();
    }

    record Place(int number, Instant orderAt) {}

    /** For the transaction that took it, which holds the row: nobody was given a later one. */
    void giveBack(LocalDate day, String letter, Place place) {
        jdbc.sql("update counter_number set last = last - 1 where day = ? and letter = ? and last = ?")
                .params(day, letter, place.number())
                .update();
    }

    /** False where this has been asked for before. */
    boolean add(Ticket.Issued ticket, String asked) {
        return add(ticket, asked, null);
    }

    /**
     * @param carried code of what was answered at home
     * @return as above
     */
    boolean add(Ticket.Issued ticket, String asked, @Nullable String carried) {
        var slip = ticket.slip();
        var leg = ticket.leg();
        return jdbc.sql("""
                        insert into counter_ticket (id, day, letter, number, errand, source, priority, asked, issued_at, state,
                                                    leg, service, onward, note, order_at, queued_at, calls, ahead, desks, free, carried,
                                                    version)
                        values (:id, :day, :letter, :number, :errand, :source, :priority, :asked, :issued, 'ISSUED',
                                :leg, :service, :onward, '', :order, :queued, 0, :ahead, :desks, :free, :carried, 1)
                        on conflict do nothing
                        """)
                        .param("id", slip.id())
                        .param("day", slip.day())
                        .param("letter", slip.letter())
                        .param("number", slip.number())
                        .param("errand", slip.errand())
                        .param("source", slip.source().name())
                        .param("priority", slip.priority())
                        .param("asked", asked)
                        .param("issued", Timestamp.from(slip.issuedAt()))
                        .param("leg", leg.no())
                        .param("service", leg.service())
                        .param("onward", leg.onward().toArray(String[]::new))
                        .param("order", Timestamp.from(leg.orderAt()))
                        .param("queued", Timestamp.from(leg.queuedAt()))
                        .param("ahead", leg.standing().ahead())
                        .param("desks", leg.standing().desks())
                        .param("free", leg.standing().free())
                        .param("carried", carried)
                        .update()
                == 1;
    }

    /**
     * Finds who is next and calls them, in one statement: a ticket that another desk is just calling is locked and passed over, so two
     * desks that press at once, on whatever nodes, never get the same one, and none waits for the other.
     */
    Optional<Ticket> callNext(LocalDate day, Collection<String> services, String desk, Instant now) {
        return jdbc.sql("""
                        with next as materialized (
                            select id from counter_ticket
                             where day = :day and state in ('ISSUED', 'TRANSFERRED') and service in (:services)
                             order by order_at, number limit 1 for update skip locked)
                        update counter_ticket t
                           set state = 'CALLED', desk = :desk, calls = t.calls + 1, called_at = :now,
                               call_no = nextval('counter_call'), version = t.version + 1
                          from next where t.id = next.id
                        returning t.*
                        """)
                .param("day", day)
                .param("services", services)
                .param("desk", desk)
                .param("now", Timestamp.from(now))
                .query(TicketRow::ticket)
                .optional();
    }

    /** False where somebody else was quicker. */
    boolean save(Ticket ticket, Moved.@Nullable Over over) {
        var leg = ticket.leg();
        boolean saved = jdbc.sql("""
                        update counter_ticket
                           set state = :state, leg = :leg, service = :service, onward = :onward, note = :note, order_at = :order,
                               queued_at = :queued, desk = :desk,
                               call_no = case when calls < :calls then nextval('counter_call') else call_no end,
                               calls = :calls, called_at = :called, served_at = :served,
                               held_at = :held, handed_at = :handed, ahead = :ahead, desks = :desks, free = :free,
                               carried = case when :state in ('DONE', 'LEFT') then null else carried end, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("id", ticket.slip().id())
                        .param("version", ticket.version())
                        .param("state", TicketRow.state(ticket))
                        .param("leg", leg.no())
                        .param("service", leg.service())
                        .param("onward", leg.onward().toArray(String[]::new))
                        .param("note", leg.note())
                        .param("order", Timestamp.from(leg.orderAt()))
                        .param("queued", Timestamp.from(leg.queuedAt()))
                        .param("desk", leg.desk())
                        .param("calls", leg.calls())
                        .param("called", TicketRow.at(leg.calledAt()))
                        .param("served", TicketRow.at(leg.servedAt()))
                        .param("held", TicketRow.at(leg.heldAt()))
                        .param("handed", TicketRow.at(leg.handedAt()))
                        .param("ahead", leg.standing().ahead())
                        .param("desks", leg.standing().desks())
                        .param("free", leg.standing().free())
                        .update()
                == 1;
        if (saved && over != null) {
            keep(ticket.slip(), over);
        }
        return saved;
    }

    private void keep(Slip slip, Moved.Over over) {
        var leg = over.leg();
        jdbc.sql("""
                        insert into counter_leg (ticket, leg, day, errand, source, service, desk, outcome, ending, queued_at,
                                                 called_at, served_at, held_at, handed_at, ended_at, ahead, desks, free, calls)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(slip.id())
                .param(leg.no())
                .param(slip.day())
                .param(slip.errand())
                .param(slip.source().name())
                .param(leg.service())
                .param(leg.desk())
                .param(over.outcome().name())
                .param(over.ending())
                .param(Timestamp.from(leg.queuedAt()))
                .param(TicketRow.at(leg.calledAt()))
                .param(TicketRow.at(leg.servedAt()))
                .param(TicketRow.at(leg.heldAt()))
                .param(TicketRow.at(leg.handedAt()))
                .param(Timestamp.from(over.at()))
                .param(leg.standing().ahead())
                .param(leg.standing().desks())
                .param(leg.standing().free())
                .param(leg.calls())
                .update();
    }
}
