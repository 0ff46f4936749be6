// The mix of an activity: only the kinds it is mixed by are shown, and what each player gets is told at once.
const plan = document.querySelector("[data-plan]");

function show() {
  const by = (plan.querySelector("[name=plan_by]:checked") || {}).value || "";
  let told = [];
  let total = 0;
  for (const group of plan.querySelectorAll("[data-plan-by]")) {
    group.hidden = group.dataset.planBy !== by;
    if (group.hidden) continue;
    for (const kind of group.querySelectorAll("[data-kind]")) {
      const count = Number(kind.querySelector("input").value) || 0;
      if (count) told.push(`${kind.dataset.kind} ${count}`);
      total += count;
    }
  }
  plan.querySelector("[data-plan-told]").textContent = total ? `每人 ${total} 道：${told.join("、")}` : "";
  if (total) plan.closest("form").elements.draw.value = total;
}

if (plan) {
  plan.addEventListener("input", show);
  plan.addEventListener("change", show);
  show();
}
