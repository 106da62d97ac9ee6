const put = (id, words) => { const at = document.getElementById(id); if (at.textContent !== words) at.textContent = words; };
const parts = (list) => list.filter(Boolean).flatMap((words, at, all) => {
  const part = document.createElement("span");  // a name stands whole on its line, and its dot with it
  part.textContent = at < all.length - 1 ? words + " ·" : words;
  return [part, document.createTextNode(" ")];
});
let roomsShown = "";
function rooms(list) {
  const said = JSON.stringify(list);
  if (said === roomsShown) return;
  roomsShown = said;
  const at = document.getElementById("rooms");
  at.replaceChildren(...list.map(room => {
    const card = document.createElement("li"), head = document.createElement("strong"), topic = document.createElement("em");
    head.append(...parts(["Room " + room.number, room.number + " 号房间", room.mandarin ? "中文" : ""]));
    if (room.mandarin) head.className = "zh";
    topic.textContent = [room.topic_en, room.topic_zh].filter(Boolean).join(" / ");
    card.append(head, topic, ...parts(room.names));
    return card;
  }));
}
function show(m) {
  const waits = !m.figures && m.next_en;  // nothing runs yet: what comes first stands in its place
  const english = waits ? m.next_en : m.title_en || "", chinese = waits ? m.next_zh : m.title_zh || "";
  put("title_en", english); put("title_zh", chinese === english ? "" : chinese);
  put("figures", m.figures || "––:––"); put("said", (m.said_en || "") + (m.said_zh && m.said_zh !== m.said_en ? " · " + m.said_zh : ""));
  for (const id of ["figures", "said"]) document.getElementById(id).className = m.tone || "";
  put("turn", waits ? m.next_at : [m.turn_en, m.turn_zh === m.turn_en ? "" : m.turn_zh].filter(Boolean).join("\n"));
  put("prompt_en", m.prompt_en || ""); put("prompt_zh", m.prompt_zh || "");
  const next = [m.next_at + "  " + m.next_en, m.next_zh === m.next_en ? "" : m.next_zh].filter(Boolean).join(" / ");
  put("next", m.next_en && !waits ? "Next · 接下来  " + next : "");
  const some = (m.rooms || []).length > 0;
  document.body.className = some ? "rooms" : m.prompt_en || m.prompt_zh ? "" : "alone";
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
