const Page = () => <h1 className="text-3xl">The host’s own page</h1>

export default Page
