import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";

/** The way out of a store. */
export function LeaveCard() {
  const { base, store, can } = useFrame();
  const [asking, setAsking] = useState(false);
  return (
    <Card title="Leave this store">
      <p className="text-sm wrap-anywhere text-muted-foreground">
        You then see nothing of {store.name} any more. Your account and your other stores stay.
      </p>
      <Button look="dangerQuiet" className="-ms-4 justify-self-start" onClick={() => setAsking(true)}>
        <LogOut aria-hidden />
        Leave this store
      </Button>
      <ConfirmDialog
        action={`${base}/membership`}
        intent="leave"
        title={`Leave ${store.name}?`}
        description={`It happens at once. To come back you need a new invitation.${
          can("staff.write")
            ? " Invitations you sent that are still open are withdrawn, and API keys you made end."
            : ""
        }`}
        label="Leave the store"
        keep="Stay"
        look="danger"
        open={asking}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
