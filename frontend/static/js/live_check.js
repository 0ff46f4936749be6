// Which way this phone reaches the site, how long there and back takes, and what to do about it.
const card = document.querySelector("[data-check]");
const ECHOES = 4;
const WITHIN = 6000;
const SLOW = 400;
const VERY_SLOW = 1500;

const part = (name) => card.querySelector(`[data-check-${name}]`);
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function bySocket() {
  return new Promise((resolve) => {
    const times = [];
    let asked = 0;
    let socket;
    const end = () => resolve(times.length ? middle(times) : null);
    try {
      socket = new WebSocket(`${location.origin.replace("http", "ws")}/live/check/`);
    } catch (refused) {
      console.info(refused);
      end();
      return;
    }
    const ask = () => {
      asked = performance.now();
      socket.send("?");
    };
    const patience = setTimeout(() => { socket.close(); end(); }, WITHIN);
    socket.onopen = ask;
    socket.onmessage = () => {
      times.push(performance.now() - asked);
      if (times.length < ECHOES) ask();
      else socket.close();
    };
    socket.onclose = () => { clearTimeout(patience); end(); };
  });
}

async function byAsking() {
  const times = [];
  try {
    for (let turn = 0; turn < ECHOES; turn += 1) {
      const asked = performance.now();
      await fetch(card.dataset.ping, { cache: "no-store" });
      times.push(performance.now() - asked);
    }
  } catch (gone) {
    console.info(gone);
  }
  return times.length ? middle(times) : null;
}

function tell(say, path, ms, todo) {
  part("say").firstElementChild.textContent = say;
  part("figures").hidden = ms === null;
  part("path").textContent = path;
  part("ms").textContent = String(Math.max(1, Math.round(ms || 0)));
  part("todo").textContent = todo;
}

function advice(ms, fine) {
  if (ms > VERY_SLOW) return "网很慢：离路由器近一点，让旁边的手机先别看视频。答案不会丢，慢一点也算数。";
  return ms > SLOW ? "网有点慢：离路由器近一点会好些。答案不会丢，路上的时间也不算你的。" : fine;
}

async function check() {
  const socket = await bySocket();
  if (socket !== null) {
    tell("连得上", "直连", socket, advice(socket, "什么都不用做，等着开赛。"));
    return;
  }
  const asking = await byAsking();
  if (asking !== null) {
    tell("连得上，走备用的路", "每 1.5 秒问一次", asking, advice(asking, "这个网络不让直连，题目会晚一两秒到，照样能答。换个网络会更快。"));
  } else {
    tell("连不上", "", null, "看看下面几条，一条一条试。");
  }
}

if (card) check();
