"""Many people want one time at once, on two nodes with one PostgreSQL: who gets it, how long each waited, what each was told.

race.py PORT_OF_ONE PORT_OF_THE_OTHER RACERS ROUNDS [SECONDS]

With seconds, a first race meets two processes that have just started; then people come one after another for so long, before the other races.
"""
import http.client
import re
import statistics
import sys
import threading
import time
import urllib.parse

DESK = "/appointments/desks/okuyami"
ANSWERS = "asked=1&notified=yes&resident=yes&property=no&farmland=no&pension=no"
LONGEST = 2.0


class Racer:
    """Somebody with a browser of their own: cookies, and the form's token."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.token = ""
        self.status = None
        self.seconds = None
        self.to = ""

    def send(self, method, path, form=None):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=60)
        headers = {"Accept": "text/html", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        page = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie = value.split(";")[0].split("=", 1)
                self.cookies[cookie[0]] = cookie[1]
        connection.close()
        return answer, page

    def look(self, week=""):
        answer, page = self.send("GET", f"{DESK}/times?{ANSWERS}&week={week}")
        if answer.status != 200:
            raise SystemExit(f"The week's page answers {answer.status}")
        found = re.search(r'name="_csrf" value="([^"]+)"', page)
        self.token = found.group(1) if found else ""
        following = re.search(r'week=([0-9-]+)" rel="next"', page)
        return re.findall(r'name="from" value="([^"]+)"', page), following.group(1) if following else ""

    def take(self, at, barrier):
        barrier.wait()
        began = time.perf_counter()
        try:
            answer, _ = self.send("POST", f"{DESK}/holds?{ANSWERS}", {"from": at, "_csrf": self.token})
            self.status = answer.status
            self.to = answer.getheader("Location") or ""
        except OSError as broken:
            self.status = type(broken).__name__
        self.seconds = time.perf_counter() - began


def free(port):
    week = ""
    for _ in range(6):
        times, week = Racer(port).look(week)
        if times:
            return times[0]
    raise SystemExit("Nothing is free")


def at_once(work, many):
    """As many at a time as a browser park would have; the race itself begins for all in one moment."""
    gate = threading.Semaphore(16)

    def one(number):
        with gate:
            work(number)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def race(ports, many):
    at = free(ports[0])
    racers = [Racer(ports[number % len(ports)]) for number in range(many)]
    at_once(lambda number: racers[number].look(), many)
    barrier = threading.Barrier(many)
    threads = [threading.Thread(target=racer.take, args=(at, barrier)) for racer in racers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    won = [racer for racer in racers if racer.status == 302 and "/visits/" in racer.to]
    told = [racer for racer in racers if racer.status == 409]
    waits = sorted(racer.seconds for racer in racers)
    print(
        f"{many} racers for {at}: {len(won)} won, {len(told)} told at once, {many - len(won) - len(told)} otherwise;"
        f" waited median {statistics.median(waits):.2f} s, p99 {waits[int(many * 0.99) - 1]:.2f} s, longest {waits[-1]:.2f} s",
        flush=True,
    )
    others = sorted({str(racer.status) for racer in racers if racer not in won and racer not in told})
    if others:
        print("otherwise: " + ", ".join(others))
    return len(won) == 1 and len(told) == many - 1, waits[-1]


class Alone:
    def wait(self):
        pass


def ordinary_day(ports, seconds):
    """Four at a time look at the week and try a time that is gone, as on any day before a booking opens."""
    until = time.monotonic() + seconds
    gone = free(ports[0])
    first = Racer(ports[0])
    first.look()
    first.take(gone, Alone())

    def come(number):
        while time.monotonic() < until:
            visitor = Racer(ports[number % len(ports)])
            visitor.look()
            visitor.take(gone, Alone())

    visitors = [threading.Thread(target=come, args=(number,)) for number in range(4)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()


def main():
    threading.stack_size(256 * 1024)
    ports = [int(sys.argv[1]), int(sys.argv[2])]
    many, rounds = int(sys.argv[3]), int(sys.argv[4])
    seconds = int(sys.argv[5]) if len(sys.argv) > 5 else 0
    cold = []
    if seconds:
        print("just started: ", end="")
        cold = [race(ports, many)]
        ordinary_day(ports, seconds)
    results = [race(ports, many) for _ in range(rounds)]
    if not all(right for right, _ in cold + results):
        raise SystemExit("FAILED: not exactly one got the time")
    longest = max(wait for _, wait in results)
    if longest > LONGEST:
        print(f"SLOW: somebody waited {longest:.2f} s, more than {LONGEST:.0f} s")


main()
