"""Fifty desks on two nodes call from one queue while boards look on: who is called, in which order, how fast, and when the boards show it.

counter.py PORT_OF_ONE PORT_OF_THE_OTHER TICKETS BOARDS SECONDS

Fails where a ticket is called twice or never, or somebody is called before those who stood before them. SECONDS is how long calls at
leisure are followed to the boards; 0 leaves that out.
"""
import http.client
import re
import statistics
import sys
import threading
import time
import urllib.parse

DESKS = 50
PASSWORD = "fifty desks on one queue"
LOOK_EVERY = 2.0  # seconds: as a board's page does
STAYS_CALLED = 5.0  # seconds from the call until somebody stands at the desk, in the second part
NUMBER = re.compile(r'class="phone-number">A-(\d+)<')
TICKET = re.compile(r'/staff/desk/tickets/([0-9a-f-]{36})/steps')
SHOWN = re.compile(r'class="(?:call|also)">A-(\d+)')


class Browser:
    """Cookies, the form's token, and one connection that stays open."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.token = ""
        self.connection = http.client.HTTPConnection("localhost", port, timeout=60)

    def send(self, method, path, form=None, known=None):
        headers = {"Accept": "text/html", "Accept-Language": "ja", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if known is not None:
            headers["If-None-Match"] = known
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode({**form, "_csrf": self.token})
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie = value.split(";")[0].split("=", 1)
                self.cookies[cookie[0]] = cookie[1]
        return answer, page

    def look(self, path):
        answer, page = self.send("GET", path)
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
        found = re.search(r'name="_csrf" value="([^"]+)"', page)
        if found:
            self.token = found.group(1)
        return page

    def press(self, path, **form):
        answer, _ = self.send("POST", path, form)
        if answer.status not in (302, 303):
            raise SystemExit(f"{path} answers {answer.status}")
        return answer.getheader("Location") or ""


class Desk(Browser):
    def __init__(self, port, number):
        super().__init__(port)
        self.number = number
        self.called = []
        self.look("/sign-in")
        self.press("/sign-in", login=f"desk-{number}", password=PASSWORD)
        self.look("/staff/desk")
        self.press("/staff/desk/sitting", desk=str(number))

    def call(self):
        """The number that was called, with when the call began and ended; None where nobody waits."""
        began = time.monotonic()
        self.press("/staff/desk/calls")
        ended = time.monotonic()
        page = self.look("/staff/desk")
        number, ticket = NUMBER.search(page), TICKET.search(page)
        if not number or not ticket:
            return None
        self.ticket = ticket.group(1)
        call = (int(number.group(1)), began, ended)
        self.called.append(call)
        return call

    def serve(self):
        self.press(f"/staff/desk/tickets/{self.ticket}/steps", step="came")
        self.press(f"/staff/desk/tickets/{self.ticket}/steps", step="finish", ending="done")

    def until_nobody_waits(self, barrier):
        barrier.wait()
        while self.call():
            self.serve()

    def at_leisure(self, until, gap):
        time.sleep(gap * self.number / DESKS)
        while time.monotonic() < until:
            if self.call():
                time.sleep(STAYS_CALLED)
                self.serve()
            else:
                time.sleep(gap)


class Board(Browser):
    def __init__(self, port, shift):
        super().__init__(port)
        self.seen = {}
        self.looks = 0
        self.same = 0
        self.tag = None
        self.shift = shift

    def see(self):
        """The page where it is another one than before, as a browser that keeps it by its tag asks."""
        answer, page = self.send("GET", "/board", known=self.tag)
        self.looks += 1
        if answer.status == 304:
            self.same += 1
            return ""
        if answer.status != 200:
            raise SystemExit(f"/board answers {answer.status}")
        self.tag = answer.getheader("ETag")
        return page

    def watch(self, over):
        time.sleep(self.shift)
        while not over.is_set():
            page = self.see()
            now = time.monotonic()
            for number in SHOWN.findall(page):
                self.seen.setdefault(int(number), now)
            over.wait(LOOK_EVERY)


def together(work):
    """All at once; what one of them could not do, nobody did."""
    wrong = []

    def guarded(one):
        try:
            one()
        except BaseException as broken:
            wrong.append(broken)

    threads = [threading.Thread(target=guarded, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(f"FAILED: {wrong[0]}")


def give(ports, many):
    """Numbers from eight kiosks, half of them at each node."""
    def kiosk(number):
        browser = Browser(ports[number % 2])
        browser.look("/kiosk")
        for one in range(number, many, 8):
            browser.press("/kiosk/tickets", errand="certificate", key=f"{time.monotonic()}-{number}-{one}")

    began = time.monotonic()
    together([lambda number=number: kiosk(number) for number in range(8)])
    return many / (time.monotonic() - began)


def overtaken(calls):
    """Whoever was called by a call that began only after that of somebody behind them was over; calls at the same moment have no order."""
    by_end = sorted(calls, key=lambda call: call[2])
    highest, at, wrong = 0, 0, 0
    for number, began, _ in sorted(calls, key=lambda call: call[1]):
        while at < len(by_end) and by_end[at][2] < began:
            highest = max(highest, by_end[at][0])
            at += 1
        wrong += number < highest
    return wrong


def right(calls, first, last):
    numbers = sorted(number for number, _, _ in calls)
    twice = len(numbers) - len(set(numbers))
    lost = len(set(range(first, last + 1)) - set(numbers))
    out_of_order = overtaken(calls)
    print(f"called twice {twice}, never {lost}, out of order {out_of_order}", flush=True)
    return twice == 0 and lost == 0 and out_of_order == 0


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    threading.stack_size(256 * 1024)
    ports = [int(sys.argv[1]), int(sys.argv[2])]
    tickets, boards, seconds = int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
    print(f"{tickets} numbers from 8 kiosks: {give(ports, tickets):.0f} a second", flush=True)
    desks = []
    together([lambda n=n: desks.append(Desk(ports[n % 2], n)) for n in range(1, DESKS + 1)])

    over = threading.Event()
    watching = [Board(ports[n % 2], LOOK_EVERY * n / max(boards, 1)) for n in range(boards)]
    threads = [threading.Thread(target=board.watch, args=(over,), daemon=True) for board in watching]
    for thread in threads:
        thread.start()
    time.sleep(LOOK_EVERY)

    barrier = threading.Barrier(DESKS)
    together([lambda desk=desk: desk.until_nobody_waits(barrier) for desk in desks])
    calls = [call for desk in desks for call in desk.called]
    spent = max(call[2] for call in calls) - min(call[1] for call in calls)
    took = [ended - began for _, began, ended in calls]
    print(f"{DESKS} desks with {boards} boards open: {len(calls) / spent:.0f} calls a second, each with its page and two steps;"
          f" a call took median {statistics.median(took) * 1000:.0f} ms, p99 {share(took, 0.99) * 1000:.0f} ms")
    good = right(calls, 1, tickets)
    if seconds:
        follow(ports, desks, watching, seconds)
    over.set()
    for thread in threads:
        thread.join(LOOK_EVERY + 60)
    if not good:
        raise SystemExit("FAILED")


def follow(ports, desks, watching, seconds):
    """When each board showed each call; a machine that is too slow for its boards shows some of them never."""
    for desk in desks:
        desk.called = []
    more = DESKS * (seconds // 10 + 1)
    give(ports, more)
    until = time.monotonic() + seconds
    together([lambda desk=desk: desk.at_leisure(until, STAYS_CALLED) for desk in desks])
    time.sleep(LOOK_EVERY + 1)
    later = [call for desk in desks for call in desk.called]
    ages = [board.seen[number] - ended for board in watching for number, _, ended in later if number in board.seen]
    # The last calls may be over before a board looks again; all earlier ones must have been seen by each.
    due = [(board, number) for board in watching for number, _, ended in later if ended < until - LOOK_EVERY]
    missed = sum(number not in board.seen for board, number in due)
    if ages:
        print(f"{len(later)} calls at leisure, {sum(board.looks for board in watching)} looks of {len(watching)} boards every {LOOK_EVERY:.0f} s"
              f" ({sum(board.same for board in watching)} of them at what they showed already): a call stood on a board"
              f" after median {max(0, statistics.median(ages)):.2f} s, p99 {share(ages, 0.99):.2f} s, longest {max(ages):.2f} s; not shown by a board {missed} of {len(due)}")


main()
