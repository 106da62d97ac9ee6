const put = (id, words) => { const at = document.getElementById(id); if (at.textContent !== words) at.textContent = words; };
let roomsShown = "";
function rooms(list) {
  const said = JSON.stringify(list);
  if (said === roomsShown) return;
  roomsShown = said;
  const at = document.getElementById("rooms");
  at.replaceChildren(...list.map(room => {
    const card = document.createElement("li"), head = document.createElement("strong"), topic = document.createElement("em");
    head.textContent = "Room " + room.number + " · " + room.number + " 号房间" + (room.mandarin ? " · 中文" : "");
    if (room.mandarin) head.className = "zh";
    topic.textContent = [room.topic_en, room.topic_zh].filter(Boolean).join(" / ");
    card.append(head, topic, document.createTextNode(room.names.join(" · ")));
    return card;
  }));
}
function show(m) {
  put("title_en", m.title_en || ""); put("title_zh", m.title_zh === m.title_en ? "" : m.title_zh || "");
  put("figures", m.figures || "––:––"); put("said", (m.said_en || "") + (m.said_zh && m.said_zh !== m.said_en ? " · " + m.said_zh : ""));
  for (const id of ["figures", "said"]) document.getElementById(id).className = m.tone || "";
  put("turn", [m.turn_en, m.turn_zh === m.turn_en ? "" : m.turn_zh].filter(Boolean).join(" / "));
  put("prompt_en", m.prompt_en || ""); put("prompt_zh", m.prompt_zh || "");
  put("next", m.next_en ? "Next · 接下来  " + m.next_at + "  " + [m.next_en, m.next_zh === m.next_en ? "" : m.next_zh].filter(Boolean).join(" / ") : "");
  rooms(m.rooms || []);
}
async function look() {
  try {
    const answer = await fetch("/state", { cache: "no-store" });
    if (answer.status === 403) { location.reload(); return; }
    show(await answer.json());
    put("lost", "");
  } catch (gone) {
    put("lost", "The laptop is not there · 电脑未连接");
  }
  setTimeout(look, 1000);
}
look();
