namespace GrantsPortal.Web.Auth;

public static class AccountRoutes
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Denied = "/account/denied";
    public const string Password = "/account/password";
    public const string Alive = "/account/alive";

    public static string SignInThen(string localUrl) => $"{SignIn}?returnUrl={Uri.EscapeDataString(localUrl)}";
}
